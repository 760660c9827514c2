using AvdPulumi.Configuration;
using AvdPulumi.Configuration.Layering;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.Stacks;

/// <summary>The reference estate, as the start from which tests vary single settings.</summary>
internal static class TestSettings
{
    /// <summary>The time of the deployments in tests.</summary>
    public static DateTimeOffset Now { get; } = new(2026, 11, 20, 8, 30, 0, TimeSpan.Zero);

    /// <summary>The settings of the dev stack.</summary>
    public static AvdSettings Minimal { get; } = Load("dev");

    /// <summary>The settings of one of its stacks.</summary>
    public static AvdSettings Load(string stack) =>
        new ConfigLoader(new PhysicalConfigFiles())
            .Load(new ConfigRequest(Fixture.Contoso.Root, stack, new Dictionary<string, string>()))
            .Settings
        ?? throw new InvalidOperationException($"The config of stack {stack} has errors.");
}
