using AvdPulumi.Configuration;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Layering;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.Infra;

/// <summary>The configs whose whole preview is looked at: both stacks, the examples that say what there is, and those with several pools.</summary>
internal static class Previewed
{
    private static readonly string[] Stacks = Fixture.Contoso.Stacks;

    /// <summary>Their names: stacks first.</summary>
    public static string[] Names { get; } = [.. Stacks, "defaults", "brownfield", "waf-aligned", "max", "medium", "large", "hospital"];

    /// <summary>Those with dozens of hosts.</summary>
    public static string[] Large { get; } = ["medium", "large", "hospital"];

    /// <summary>What to type for one of them.</summary>
    public static string[] ArgumentsOf(string name) =>
        Stacks.Contains(name) ? ["--stack", name] : ["--config", $"config/examples/{name}.yml"];

    /// <summary>The estate of one of them, with all of its pools.</summary>
    public static AvdEstate EstateOf(string name) =>
        new ConfigLoader(new PhysicalConfigFiles())
            .Load(
                Stacks.Contains(name)
                    ? new ConfigRequest(Fixture.Contoso.Root, name, new Dictionary<string, string>())
                    : new ConfigRequest(Repository.Root, name, new Dictionary<string, string>()) { File = $"config/examples/{name}.yml" }
            )
            .Estate
        ?? throw new InvalidOperationException($"The config {name} has errors.");

    /// <summary>The settings of one that has a single pool.</summary>
    public static AvdSettings SettingsOf(string name) => EstateOf(name).Pools.Single().Settings;

    /// <summary>The preview of one of them.</summary>
    public static Task<CommandRun> RunAsync(string name, string format, params string[] more) =>
        CommandRun.OfAsync(["preview", .. ArgumentsOf(name), "--format", format, .. more]);

    /// <summary>The same as words with one space between them, whatever the width.</summary>
    public static async Task<string> WordsAsync(string name, params string[] more) => Words((await RunAsync(name, "text", more)).Out);

    /// <summary>A text without its line ends, branches and gaps.</summary>
    public static string Words(string text) =>
        string.Join(' ', text.Split([' ', '\n', '│', '├', '└', '─'], StringSplitOptions.RemoveEmptyEntries));
}
