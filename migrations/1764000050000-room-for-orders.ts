import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** When a firm last said how much room for orders it has: that holds for one quarter only. */
export class RoomForOrders1764000050000 implements MigrationInterface {
  name = 'RoomForOrders1764000050000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`alter table registration add column room_said_on date`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`alter table registration drop column room_said_on`);
  }
}
