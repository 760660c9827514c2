using System.Collections.Immutable;
using AvdPulumi.Configuration;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Layering;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.Configuration;

/// <summary>Loads configurations that are put together in a test.</summary>
internal static class Loaded
{
    public static readonly Dictionary<string, string> NoEnvironment = [];

    /// <summary>The example that needs the fewest keys: what a fault is laid over.</summary>
    public static string Small { get; } = File.ReadAllText(Repository.PathOf("config", "examples", "small.yml"));

    public static ConfigResult Base(string yaml) => From(new MemoryFiles().With("config/variables.yml", yaml));

    /// <summary>The small example with an overlay over it.</summary>
    public static ConfigResult Overlay(string yaml) =>
        From(new MemoryFiles().With("config/variables.yml", Small).With("config/variables.test.yml", yaml));

    public static ConfigResult StackFile(string yaml) =>
        From(new MemoryFiles().With("config/variables.yml", Small).With("Pulumi.test.yaml", yaml));

    public static ConfigResult Engine(string key, string text) => Engine(key, text, secretKeys: null);

    /// <summary>Secret keys that are null: the engine does not say, so that everything may have been decrypted.</summary>
    public static ConfigResult Engine(string key, string text, ImmutableHashSet<string>? secretKeys) =>
        new ConfigLoader(new MemoryFiles().With("config/variables.yml", Small)).Load(
            new ConfigRequest(MemoryFiles.Root, "test", NoEnvironment, new EngineConfig([KeyValuePair.Create(key, text)], secretKeys))
        );

    public static ConfigResult Environment(params (string Name, string Value)[] variables) =>
        From(new MemoryFiles().With("config/variables.yml", Small), variables.ToDictionary(pair => pair.Name, pair => pair.Value));

    public static ConfigResult From(MemoryFiles files, IReadOnlyDictionary<string, string>? environment = null)
    {
        if (!files.NamesIn(MemoryFiles.Root).Contains("Pulumi.test.yaml"))
            files.With("Pulumi.test.yaml", "");
        return new ConfigLoader(files).Load(new ConfigRequest(MemoryFiles.Root, "test", environment ?? NoEnvironment));
    }

    /// <summary>The settings of a result that must be without an error; advice on them is another matter.</summary>
    public static AvdSettings Settings(this ConfigResult result)
    {
        Assert.DoesNotContain(result.Diagnostics, diagnostic => diagnostic.Severity == Severity.Error);
        return result.Settings!;
    }
}
