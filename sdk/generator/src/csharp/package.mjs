// What every generated class of a package uses: the version, the options made from it, and the attribute that names a resource's type.

/** @param {import('../model.mjs').Model} model @returns {string[]} */
export function packageFile(model) {
  const hasFunctions = model.modules.some(m => m.functions.length > 0);
  const attribute = `${model.resourceAttribute}Attribute`;
  return [
    `namespace ${model.name};`,
    '',
    'internal static class Package',
    '{',
    `    private const string Version = "${model.version}";`,
    '',
    '    /// <summary>The caller\'s options win over the package\'s, but for the id: with one, a resource would be read, not made.</summary>',
    '    public static CustomResourceOptions Options(CustomResourceOptions? options, params string[] secretOutputs)',
    '    {',
    '        var own = new CustomResourceOptions { Version = Version };',
    '        own.AdditionalSecretOutputs.AddRange(secretOutputs);',
    '        var merged = CustomResourceOptions.Merge(own, options);',
    '        merged.Id = "";',
    '        return merged;',
    '    }',
    ...(hasFunctions ? [...invokeOptions('InvokeOptions'), ...invokeOptions('InvokeOutputOptions')] : []),
    '}',
    '',
    '[AttributeUsage(AttributeTargets.Class)]',
    `internal sealed class ${attribute} : global::Pulumi.ResourceTypeAttribute`,
    '{',
    `    public ${attribute}(string type)`,
    `        : base(type, "${model.version}")`,
    '    {',
    '    }',
    '}',
  ];
}

/** The caller's object takes the version, as with the real packages. */
function invokeOptions(type) {
  return [
    '',
    `    public static ${type} Options(${type}? options)`,
    '    {',
    '        options ??= new();',
    '        options.Version ??= Version;',
    '        return options;',
    '    }',
  ];
}
