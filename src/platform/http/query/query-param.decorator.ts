import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional, type ApiPropertyOptions } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';

/** How the text of a query parameter becomes a value. */
export interface QueryParamForm {
  kind: 'text' | 'number' | 'boolean';
  /** `repeated`: `label=a&label=b`; `commas`: `size=a,b`, or repeated as clients send every list. One value otherwise, and sending two is a fault. */
  list?: 'repeated' | 'commas';
  /** Whether `q=` is as good as no `q`; for every other parameter an empty value is a fault. */
  mayBeEmpty?: boolean;
}

const forms = new WeakMap<object, Map<string, QueryParamForm>>();

/** The parameters that a query class knows, by name, those of the classes that it extends included. */
export function queryParamsOf(type: new () => object): ReadonlyMap<string, QueryParamForm> {
  const known = new Map<string, QueryParamForm>();
  let prototype: unknown = type.prototype;
  while (prototype instanceof Object) {
    for (const [name, form] of forms.get(prototype) ?? []) if (!known.has(name)) known.set(name, form);
    prototype = Object.getPrototypeOf(prototype);
  }
  return known;
}

/**
 * Declares a query parameter: how it is read, and how it stands in the API document. Checks on its value are
 * class-validator's, beside this. All parameters are optional; a default is the property's own initial value.
 * @param documentation null for one that is taken, but stands in no document
 */
export function QueryParam(
  form: QueryParamForm,
  documentation: ApiPropertyOptions | null = {},
): PropertyDecorator {
  const declare: PropertyDecorator = (prototype, name) => {
    const known = forms.get(prototype) ?? new Map<string, QueryParamForm>();
    forms.set(prototype, known.set(String(name), form));
  };
  const document = documentation === null ? [] : [documented(form, documentation)];
  return applyDecorators(declare, IsOptional(), ...document);
}

function documented(form: QueryParamForm, documentation: ApiPropertyOptions): PropertyDecorator {
  const type = { text: 'string', number: 'number', boolean: 'boolean' }[form.kind];
  const style = form.list === 'commas' ? { style: 'form', explode: false } : {};
  return ApiPropertyOptional({
    type,
    isArray: Boolean(form.list),
    ...style,
    ...documentation,
  } as ApiPropertyOptions);
}
