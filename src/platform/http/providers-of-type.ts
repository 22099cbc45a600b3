import { type Abstract } from '@nestjs/common';
import { type DiscoveryService } from '@nestjs/core';

/** Every single-instance provider in the application that extends `type`, each once. */
export function providersOfType<T>(discovery: DiscoveryService, type: Abstract<T>): T[] {
  const found = new Set<T>();
  for (const wrapper of discovery.getProviders()) {
    const instance: unknown = wrapper.isDependencyTreeStatic() ? wrapper.instance : null;
    if (instance instanceof (type as never)) found.add(instance as T);
  }
  return [...found];
}
