using AvdPulumi.Configuration;
using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.Infra;

/// <summary>The configs whose whole preview is looked at: both stacks, and the examples that say what there is.</summary>
internal static class Previewed
{
    private static readonly string[] _stacks = Fixture.Contoso.Stacks;

    /// <summary>Their names: stacks first.</summary>
    public static string[] Names { get; } = [.. _stacks, "defaults", "brownfield", "waf-aligned", "max"];

    /// <summary>What to type for one of them.</summary>
    public static string[] ArgumentsOf(string name) => _stacks.Contains(name) ? ["--stack", name] : ["--config", $"config/examples/{name}.yml"];

    /// <summary>The settings of one of them.</summary>
    public static AvdSettings SettingsOf(string name) => new ConfigLoader(new PhysicalConfigFiles()).Load(_stacks.Contains(name)
        ? new ConfigRequest(Fixture.Contoso.Root, name, new Dictionary<string, string>())
        : new ConfigRequest(Repository.Root, name, new Dictionary<string, string>()) { File = $"config/examples/{name}.yml" }).Settings ?? throw new InvalidOperationException($"The config {name} has errors.");

    /// <summary>The preview of one of them.</summary>
    public static Task<CommandRun> RunAsync(string name, string format) => CommandRun.OfAsync(["preview", .. ArgumentsOf(name), "--format", format]);
}
