import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Webhooks have scopes of their own. Keys that could keep webhooks until now still can. */
export class WebhookScopes1764000078000 implements MigrationInterface {
  name = 'WebhookScopes1764000078000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      update api_key set scopes = scopes || array['webhooks:read', 'webhooks:write']
       where 'suppliers:read' = any(scopes) and not 'webhooks:read' = any(scopes)`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    // A key that could do nothing else must not become one without any scope: it ends.
    await queryRunner.query(`
      update api_key set revoked_at = coalesce(revoked_at, now()), scopes = array['suppliers:read']
       where scopes <@ array['webhooks:read', 'webhooks:write']`);
    await queryRunner.query(`
      update api_key set scopes = array_remove(array_remove(scopes, 'webhooks:read'), 'webhooks:write')`);
  }
}
