using System.Text.Json;
using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.Infra.Exchange;

/// <summary>The complete configs of config/examples, and what programs are told of a config.</summary>
internal static class ExampleConfigs
{
    /// <summary>Their paths.</summary>
    public static TheoryData<string> All =>
        [
            .. Directory
                .GetFiles(Repository.PathOf("config", "examples"), "*.yml")
                .Select(file => $"config/examples/{Path.GetFileName(file)}")
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>Each setting with its value.</summary>
    public static async Task<Dictionary<string, string>> ValuesAsync(FakeFiles files, string config)
    {
        using var json = await JsonAsync(files, "config", config).ConfigureAwait(false);
        return json
            .RootElement.GetProperty("settings")
            .EnumerateArray()
            .ToDictionary(setting => setting.GetProperty("path").GetString()!, setting => setting.GetProperty("value").GetRawText());
    }

    /// <summary>The diagnostics, without their positions.</summary>
    public static async Task<List<string>> FindingsAsync(FakeFiles files, params string[] choice)
    {
        using var json = await JsonAsync(files, "validate", choice).ConfigureAwait(false);
        return
        [
            .. json
                .RootElement.GetProperty("diagnostics")
                .EnumerateArray()
                .Select(found => $"{found.GetProperty("code")} {found.GetProperty("path")}: {found.GetProperty("message")}")
                .Order(StringComparer.Ordinal),
        ];
    }

    private static Task<JsonDocument> JsonAsync(FakeFiles files, string verb, string config) =>
        JsonAsync(files, verb, ["--config", config]);

    private static async Task<JsonDocument> JsonAsync(FakeFiles files, string verb, string[] choice)
    {
        var run = await CommandRun.OfAsync(files, [verb, "--format", "json", .. choice]).ConfigureAwait(false);
        Assert.Equal("", run.Code == 0 ? "" : run.Error);
        return JsonDocument.Parse(run.Out);
    }
}
