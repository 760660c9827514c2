using System.Collections.Concurrent;
using AvdPulumi.Configuration;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Layering;
using AvdPulumi.Infra.Preview;
using AvdPulumi.Tests.Shared;
using AvdPulumi.Tests.Stacks;

namespace AvdPulumi.Tests.Infra;

/// <summary>The preview of every example and of every stack of the fixtures, with the layers that the stack chose. Each is made once in a run of the tests.</summary>
internal static class WholePreviews
{
    private const string Examples = "examples";

    private static readonly ConcurrentDictionary<string, Lazy<Task<WholePreview>>> Made = new(StringComparer.Ordinal);

    /// <summary>Their names: <c>contoso/prod</c>, <c>examples/max</c>.</summary>
    public static TheoryData<string> Names => [.. AllNames];

    private static IEnumerable<string> AllNames =>
        [
            .. Fixture.All.SelectMany(fixture => fixture.Stacks.Select(stack => $"{fixture.Name}/{stack}")),
            .. Directory
                .EnumerateFiles(Repository.PathOf("config", "examples"), "*.yml")
                .Select(Path.GetFileNameWithoutExtension)
                .Order(StringComparer.Ordinal)
                .Select(name => $"{Examples}/{name}"),
        ];

    /// <summary>One of them.</summary>
    public static Task<WholePreview> Of(string name) => Made.GetOrAdd(name, key => new(() => MakeAsync(key))).Value;

    /// <summary>All of them.</summary>
    public static async Task<WholePreview[]> AllAsync()
    {
        var all = new List<WholePreview>();
        foreach (var name in AllNames)
            all.Add(await Of(name));
        return [.. all];
    }

    private static async Task<WholePreview> MakeAsync(string name)
    {
        var (project, stack) = name.Split('/') is [var first, var second]
            ? (first, second)
            : throw new ArgumentException(name, nameof(name));
        var config = new ConfigLoader(new PhysicalConfigFiles()).Load(
            project == Examples
                ? new ConfigRequest(Repository.Root, stack, new Dictionary<string, string>()) { File = $"config/examples/{stack}.yml" }
                : new ConfigRequest(Fixture.All.Single(fixture => fixture.Name == project).Root, stack, new Dictionary<string, string>())
        );
        AvdEstate estate = config.Estate ?? throw new InvalidOperationException($"The config {name} has errors.");
        var model = await PreviewRunner.RunAsync(
            new PreviewRequest("avd", stack, Repository.Root, "offline", estate, config.Layers, TestSettings.Now, [])
        );
        Assert.False(model.HasErrors, string.Join('\n', model.Diagnostics));
        return new WholePreview(name, estate, model);
    }
}

/// <summary>A whole preview.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Estate">What the config means.</param>
/// <param name="Model">What a deployment would make.</param>
internal sealed record WholePreview(string Name, AvdEstate Estate, PreviewModel Model);
