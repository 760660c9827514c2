using System.Collections.Immutable;
using AvdPulumi.Configuration.Generation;
using AvdPulumi.Configuration.Pools;

namespace AvdPulumi.Infra.Explanation;

/// <summary>Where a setting may stand: a file, the config of a stack, a pool, an environment variable.</summary>
/// <param name="Where">The place.</param>
/// <param name="What">What stands there, and for what it holds.</param>
internal sealed record SettingPlace(string Where, string What)
{
    /// <summary>The places, a later one of which overrides those before it.</summary>
    public static ImmutableArray<SettingPlace> Of(SettingDescription setting) =>
        [
            new("config/variables.yml", $"{setting.Path}, for all stacks"),
            new("config/variables.<stack>.yml", $"{setting.Path}, for one stack"),
            new("Pulumi.<stack>.yaml", InStackConfig(setting)),
            .. setting.Variable is { } variable
                ?
                [
                    new SettingPlace(
                        "environment",
                        variable + (variable.Contains("__0", StringComparison.Ordinal) ? ", where 0 is the first item" : "")
                    ),
                ]
                : (SettingPlace[])[],
            .. setting.IsOfPool
                ? [new SettingPlace("for one pool", $"{PoolSections.Key}.<name>.{setting.Path}, in any of the files")]
                : (SettingPlace[])[],
        ];

    private static string InStackConfig(SettingDescription setting) =>
        setting.IsSection
            ? $"avd:{setting.Section}"
            : $"avd:{setting.Section}, with {setting.Path[(setting.Section.Length + 1)..].TrimStart('.')} in it";
}
