using System.Collections.Immutable;
using System.Text.Json;
using AvdPulumi.Infra.Preview.Overview;
using AvdPulumi.Stacks.Machines;

namespace AvdPulumi.Infra.Roll;

/// <summary>The resources in the state of a stack: what the stack owns. Only their URNs are read.</summary>
internal sealed class PulumiState
{
    private readonly ImmutableArray<(string Urn, string? Parent)> _resources;

    private PulumiState(ImmutableArray<(string, string?)> resources) => _resources = resources;

    /// <summary>Asks Pulumi for the state of a stack; null with the exit code if it does not say it.</summary>
    /// <remarks>Source: pulumi stack export, https://www.pulumi.com/docs/iac/cli/commands/pulumi_stack_export/. Secrets stay encrypted in it, and only URNs are read.</remarks>
    /// <param name="pulumi">The Pulumi CLI.</param>
    /// <param name="folder">The folder of the project.</param>
    /// <param name="stack">The stack.</param>
    public static async Task<(PulumiState? State, int? Code)> ReadAsync(IPulumi pulumi, string folder, string stack)
    {
        var answer = await pulumi.RunAsync(folder, ["stack", "export", "--stack", stack], log: null).ConfigureAwait(false);
        return (answer.Code == 0 ? Of(answer.Output) : null, answer.Code);
    }

    /// <summary>Reads the answer of <c>pulumi stack export</c>; null if it is not one.</summary>
    /// <param name="export">The answer.</param>
    public static PulumiState? Of(string export)
    {
        try
        {
            using var json = JsonDocument.Parse(export);
            return json.RootElement.TryGetProperty("deployment", out var deployment)
                ? new PulumiState(
                    deployment.TryGetProperty("resources", out var resources)
                        ? [.. resources.EnumerateArray().Select(resource => (TextOf(resource, "urn")!, TextOf(resource, "parent")))]
                        : []
                )
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The URNs of a session host: its component and all that is below it; none if the stack does not own the host.</summary>
    /// <param name="computerName">The computer name.</param>
    public ImmutableArray<string> UrnsOf(string computerName)
    {
        var own = _resources
            .Where(resource => IsHost(resource.Urn, computerName))
            .Select(resource => resource.Urn)
            .ToHashSet(StringComparer.Ordinal);
        if (own.Count == 0)
            return [];
        var children = _resources.ToLookup(resource => resource.Parent, resource => resource.Urn);
        var rest = new Queue<string>(own);
        while (rest.TryDequeue(out var urn))
            foreach (var child in children[urn].Where(own.Add))
                rest.Enqueue(child);
        return [.. own];
    }

    // urn:pulumi:<stack>::<project>::<types>::<name>; the whole name, because the end of one computer's name may be another's
    private static bool IsHost(string urn, string computerName) =>
        urn.Split("::", 4) is [_, _, var types, var name]
        && types.Split('$')[^1] == ResourceKinds.HostComponent
        && name == HostComponents.NameOf(computerName);

    private static string? TextOf(JsonElement resource, string name) =>
        resource.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
