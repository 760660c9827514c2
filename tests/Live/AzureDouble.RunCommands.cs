using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace AvdPulumi.Tests.Live;

/// <summary>Run commands that <c>avd verify --in-guest</c> makes: accepted like other changes, run for as many reads as a test says, and removed.</summary>
internal sealed partial class AzureDouble
{
    private readonly ConcurrentDictionary<string, int> _reads = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What a script prints in a machine: the machine and the run command.</summary>
    public Func<string, JsonObject, string> GuestSays { get; set; } = (_, _) => "";

    /// <summary>Default: 1. How many reads find a run command still running.</summary>
    public int GuestRunsFor { get; set; } = 1;

    /// <summary>The run commands that were made, with their bodies, in the order of the requests.</summary>
    public ConcurrentQueue<(string Id, JsonObject Body)> GuestRuns { get; } = new();

    private static bool IsGuestCommand(string path) => GuestCommand().IsMatch(path);

    private async Task RunGuestAsync(HttpContext context, string path, JsonNode body)
    {
        var command = body.AsObject();
        command["id"] = path;
        command["name"] = path.Split('/')[^1];
        command["type"] = "Microsoft.HybridCompute/machines/runCommands";
        Add(command);
        _reads[path] = 0;
        GuestRuns.Enqueue((path, command.DeepClone().AsObject()));
        _changes.Enqueue($"run {LastNames(path)}");
        context.Response.StatusCode = 201;
        await AnswerAsync(context, command);
    }

    private Task GuestAsync(HttpContext context, string path)
    {
        if (!_resources.TryGetValue(path, out var command))
            return ErrorAsync(context, 404, "ResourceNotFound");
        var isDone = _reads.AddOrUpdate(path, 1, (_, count) => count + 1) > GuestRunsFor;
        command["properties"]!["instanceView"] = isDone
            ? new JsonObject
            {
                ["executionState"] = "Succeeded",
                ["exitCode"] = 0,
                ["output"] = GuestSays(path.Split('/')[8], command),
            }
            : new JsonObject { ["executionState"] = "Running" };
        return AnswerAsync(context, command);
    }

    [GeneratedRegex(@"/machines/[^/]+/runCommands/avd-verify$", RegexOptions.IgnoreCase)]
    private static partial Regex GuestCommand();
}
