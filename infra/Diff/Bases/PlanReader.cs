using System.Collections.Immutable;
using System.Text.Json;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Infra.Preview;
using AvdPulumi.Infra.Preview.Azure;
using AvdPulumi.Infra.Preview.Overview;
using AvdPulumi.Infra.Rendering;

namespace AvdPulumi.Infra.Diff.Bases;

/// <summary>Reads what <c>avd preview --format json</c> wrote, as far as two previews are compared by it.</summary>
internal static class PlanReader
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 200 };

    /// <summary>The preview, or why there is none.</summary>
    /// <param name="json">The text of the file.</param>
    /// <param name="file">Its name, for messages.</param>
    public static (PreviewModel? Model, Diagnostic? Fault) Read(ReadOnlyMemory<byte> json, string file)
    {
        try
        {
            if (json.Span.StartsWith("\uFEFF"u8))
                json = json[3..];
            using var document = JsonDocument.Parse(json, Options);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("schemaVersion", out var version))
                return (null, BaseDiagnostics.NoPlan(file, "it has no schemaVersion"));
            return version.ValueKind != JsonValueKind.Number || !version.TryGetInt32(out var number) || number != PreviewModel.SchemaVersion
                ? (null, BaseDiagnostics.OtherVersion(file, version.GetRawText()))
                : Checked(ModelOf(root), file);
        }
        catch (JsonException fault)
        {
            return (
                null,
                BaseDiagnostics.NoPlan(file, $"it is not JSON (line {fault.LineNumber + 1}, byte {fault.BytePositionInLine + 1})")
            );
        }
        // a path of a secret that leads nowhere is an invalid cast
        catch (Exception fault) when (fault is KeyNotFoundException or InvalidOperationException or FormatException or InvalidCastException)
        {
            return (null, BaseDiagnostics.NoPlan(file, "a member that every preview has is missing, or of another type"));
        }
    }

    // a file that somebody changed by hand says something wrong, rather than that nothing changes
    private static (PreviewModel? Model, Diagnostic? Fault) Checked(PreviewModel model, string file) =>
        ImpossibleIn(model) is { } why ? (null, BaseDiagnostics.NoPlan(file, why)) : Rooted(model, file);

    private static string? ImpossibleIn(PreviewModel model)
    {
        if (model.Resources.Any(resource => resource.Urn.Length == 0 || resource.Name.Length == 0 || resource.Type.Length == 0))
            return "a resource in it has no URN, no name or no type";
        var (machines, pools) = (model.Overview.Machines, model.Overview.Pools);
        return !IsCount([.. machines.Select(group => (long)group.Seats), .. pools.Select(pool => (long)pool.Seats)])
                ? "a number of seats in it is impossible"
            : machines.Any(group => group.Names.IsEmpty || group.Names.Distinct().Count() < group.Names.Length)
                ? "a machine in it is named twice, or not at all"
            : !IsCount([.. machines.Select(group => (long)group.Processors * group.Names.Length)])
            || !IsCount([.. machines.Select(group => (long)group.MemoryMb)])
                ? "the size of a machine in it is impossible"
            : null;
    }

    private static bool IsCount(IReadOnlyCollection<long> numbers) =>
        numbers.All(number => number is >= 0 and <= int.MaxValue) && numbers.Sum() <= int.MaxValue;

    // whoever follows parents comes to an end
    private static (PreviewModel? Model, Diagnostic? Fault) Rooted(PreviewModel model, string file)
    {
        var parents = model
            .Resources.DistinctBy(resource => resource.Urn)
            .ToDictionary(resource => resource.Urn, resource => resource.Parent);
        var rooted = new HashSet<string>(StringComparer.Ordinal);
        foreach (var urn in parents.Keys)
        {
            var way = new HashSet<string>(StringComparer.Ordinal);
            for (var at = urn; at is not null && !rooted.Contains(at); at = parents.GetValueOrDefault(at))
                if (!way.Add(at))
                    return (null, BaseDiagnostics.NoPlan(file, "a resource in it is its own parent"));
            rooted.UnionWith(way);
        }

        return (model, null);
    }

    private static PreviewModel ModelOf(JsonElement root) =>
        new()
        {
            Project = Text(root, "project"),
            Stack = Text(root, "stack"),
            Layers = Texts(root, "layers"),
            PackageSource = Text(root, "packageSource"),
            Resources = [.. root.GetProperty("resources").EnumerateArray().Select(ResourceOf)],
            Outputs = Members(root.GetProperty("outputs")),
            Overview = root.TryGetProperty("overview", out var overview)
                ? new()
                {
                    Machines = [.. overview.GetProperty("machines").EnumerateArray().Select(MachinesOf)],
                    Pools = overview.TryGetProperty("pools", out var pools) ? [.. pools.EnumerateArray().Select(PoolOf)] : [],
                    Locks = overview.TryGetProperty("locks", out var locks) ? [.. locks.EnumerateArray().Select(LockOf)] : [],
                }
                : PreviewOverview.Empty,
            Diagnostics = [.. root.GetProperty("diagnostics").EnumerateArray().Select(DiagnosticOf)],
        };

    private static MachineGroup MachinesOf(JsonElement json) =>
        new()
        {
            Owner = Text(json, "owner"),
            AreHosts = json.GetProperty("areHosts").GetBoolean(),
            Cluster = Text(json, "cluster"),
            Names = Texts(json, "names"),
            Processors = json.GetProperty("processors").GetInt32(),
            MemoryMb = json.GetProperty("memoryMb").GetInt32(),
            Seats = json.GetProperty("seats").GetInt32(),
        };

    private static PoolSeats PoolOf(JsonElement json) =>
        new(Text(json, "hostPool"), Texts(json, "hosts"), json.GetProperty("seats").GetInt32());

    private static ScopeLock LockOf(JsonElement json) => new(Text(json, "scope"), json.GetProperty("isReadOnly").GetBoolean());

    private static PreviewResource ResourceOf(JsonElement json)
    {
        var type = Text(json, "type");
        var known = AzureResourceCatalogue.Find(type);
        var isProvider = type.StartsWith("pulumi:providers:", StringComparison.Ordinal);
        var inputs = WithOrigins(Members(json.GetProperty("inputs")), json);
        return new PreviewResource
        {
            Type = type,
            Name = Text(json, "name"),
            Urn = Text(json, "urn"),
            Phase = json.GetProperty("phase").GetInt32(),
            Parent = json.GetProperty("parent").GetString(),
            IsComponent = type.StartsWith("avd:", StringComparison.Ordinal),
            IsProvider = isProvider,
            IsInAzure = known is not null,
            AzureName = known is null ? "" : KeyInputs.AzureNameOf(known, inputs),
            KeyInputs = known is null ? [] : KeyInputs.Of(known, inputs),
            Subscription = json.GetProperty("subscription").GetString(),
            Provider = json.GetProperty("provider").GetString(),
            ExistingId = json.GetProperty("existingId").GetString(),
            DependsOn = Texts(json, "dependsOn"),
            Inputs = inputs,
            SecretInputs = Texts(json, "secretInputs"),
            AdditionalSecretOutputs = Texts(json, "additionalSecretOutputs"),
            Protect = json.GetProperty("protect").GetBoolean(),
            IgnoreChanges = Texts(json, "ignoreChanges"),
            ReplaceOnChanges = Texts(json, "replaceOnChanges"),
            DeleteBeforeReplace = json.GetProperty("deleteBeforeReplace").GetBoolean(),
            ReplacementTrigger = json.TryGetProperty("replacementTrigger", out var trigger) ? ValueOf(trigger) : null,
            RetainOnDelete = json.TryGetProperty("retainOnDelete", out var retain) && retain.GetBoolean(),
            Aliases = json.TryGetProperty("aliases", out _) ? Texts(json, "aliases") : [],
        };
    }

    // where secrets come from stands beside the masked values
    private static ImmutableSortedDictionary<string, PreviewValue> WithOrigins(
        ImmutableSortedDictionary<string, PreviewValue> inputs,
        JsonElement json
    ) =>
        json.TryGetProperty("secretOrigins", out var origins)
            ? ChangedInputs.Applied(
                inputs,
                origins
                    .EnumerateObject()
                    .Select(origin => (origin.Name, (PreviewValue?)new PreviewValue.Secret { From = origin.Value.GetString() }))
            )
            : inputs;

    private static Diagnostic DiagnosticOf(JsonElement json) =>
        new(
            Text(json, "code"),
            Enum.GetValues<Severity>().First(severity => DiagnosticText.WordOf(severity) == Text(json, "severity")),
            null,
            Text(json, "path"),
            Text(json, "message"),
            json.GetProperty("hint").GetString()
        );

    private static PreviewValue ValueOf(JsonElement json) =>
        json.ValueKind switch
        {
            JsonValueKind.Object => new PreviewValue.Map(Members(json)),
            JsonValueKind.Array => new PreviewValue.List([.. json.EnumerateArray().Select(ValueOf)]),
            JsonValueKind.Number => new PreviewValue.Number(json.GetDouble()),
            JsonValueKind.True => new PreviewValue.Flag(true),
            JsonValueKind.False => new PreviewValue.Flag(false),
            JsonValueKind.Null => new PreviewValue.Null(),
            _ => json.GetString() switch
            {
                ValueText.Secret => new PreviewValue.Secret(),
                ValueText.Unknown => new PreviewValue.Unknown(),
                var text => new PreviewValue.Text(text!),
            },
        };

    private static ImmutableSortedDictionary<string, PreviewValue> Members(JsonElement json) =>
        json.EnumerateObject()
            .DistinctBy(member => member.Name)
            .ToImmutableSortedDictionary(member => member.Name, member => ValueOf(member.Value), StringComparer.Ordinal);

    private static ImmutableArray<string> Texts(JsonElement json, string name) =>
        [.. json.GetProperty(name).EnumerateArray().Select(item => item.GetString() ?? "")];

    private static string Text(JsonElement json, string name) =>
        json.GetProperty(name).GetString() ?? throw new InvalidOperationException($"'{name}' is null.");
}
