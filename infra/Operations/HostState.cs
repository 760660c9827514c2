using System.Collections.Immutable;
using System.Globalization;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Estate.Hosts;
using AvdPulumi.Configuration.Exchange;
using AvdPulumi.Configuration.Exchange.Arm;
using AvdPulumi.Infra.Live;

namespace AvdPulumi.Infra.Operations;

/// <summary>One session host as it runs, with what the config says of it: a host of the config, or a registration that the config does not have.</summary>
internal sealed record HostState
{
    /// <summary>The value of an exclusion tag that the program has set. Another value is somebody else's.</summary>
    public const string OwnTagValue = "avd drain";

    /// <summary>Its pool.</summary>
    public required EstatePool Pool { get; init; }

    /// <summary>Its name in the host pool.</summary>
    public required string Name { get; init; }

    /// <summary>The host of the config; null for a registration that the config does not have.</summary>
    public required EstateHost? Planned { get; init; }

    /// <summary>Its registration; null if it is not registered.</summary>
    public required ArmResource? Registration { get; init; }

    /// <summary>Default: null, if it does not exist or was not read. Its Arc machine.</summary>
    public ArmResource? Machine { get; init; }

    /// <summary>Default: none. The sessions of users on it.</summary>
    public ImmutableArray<UserSession> Sessions { get; init; } = [];

    /// <summary>Full ARM id of the registration, whether it exists or not.</summary>
    public string Id => $"{Pool.HostPoolId}/sessionHosts/{Name}";

    /// <summary>Its computer name.</summary>
    public string ComputerName => Name.Split('.')[0];

    /// <summary>Name of its cluster; null for a registration that the config does not have.</summary>
    public string? Cluster => Planned?.Cluster.Name;

    /// <summary>Azure's status; <c>NotRegistered</c> if the host pool does not have it.</summary>
    public string Status => Registration is null ? HostStatus.NotRegistered : SessionHostState.StatusOf(Registration) ?? "";

    /// <summary>Whether it accepts no new sessions.</summary>
    public bool IsDrained => Registration is not null && SessionHostState.IsDrained(Registration);

    /// <summary>Whether it is assigned to a user of a personal pool.</summary>
    public bool IsAssigned => Registration?.Text("properties.assignedUser") is { Length: > 0 };

    /// <summary>The version of its agent; empty if it is not known.</summary>
    public string Agent => Registration?.Text("properties.agentVersion") ?? "";

    /// <summary>How many sessions it has: those that were listed, or more if Azure counts more.</summary>
    public int SessionCount =>
        Math.Max(Sessions.Length, Registration?.Find("properties.sessions") is ParameterValue.Number number ? (int)number.Value : 0);

    /// <summary>When its machine was created or, if that is not known, registered; null if Azure does not say it.</summary>
    public DateTimeOffset? Created => TimeOf(Machine) ?? TimeOf(Registration);

    /// <summary>Full ARM id of its Arc machine; null if the config does not have it and Azure names none.</summary>
    public string? MachineId =>
        Planned?.MachineId
        ?? (ResourceId is { } id && id.Contains($"/providers/{HostReader.MachineType}/", StringComparison.OrdinalIgnoreCase) ? id : null);

    /// <summary>The machine that its agent reports; null if Azure names none.</summary>
    public string? ResourceId => Registration?.Text("properties.resourceId") is { Length: > 0 } id ? id : null;

    /// <summary>Name of the tag that excludes machines from the scaling plan; null if there is no plan, or no such tag.</summary>
    public string? ExclusionTagName => Pool.Settings.Scaling?.ExclusionTag;

    /// <summary>The exclusion tag of its machine, with the name as Azure has it; null if it has none. Azure does not care about the case of tag names.</summary>
    public KeyValuePair<string, string>? ExclusionTag =>
        ExclusionTagName is { } name && Machine?.Find("tags") is ParameterValue.Map tags
            ? tags
                .Members.Where(tag => string.Equals(tag.Key, name, StringComparison.OrdinalIgnoreCase))
                .Select(tag => KeyValuePair.Create(tag.Key, (tag.Value as ParameterValue.Text)?.Value ?? ""))
                .Cast<KeyValuePair<string, string>?>()
                .FirstOrDefault()
            : null;

    private static DateTimeOffset? TimeOf(ArmResource? resource) =>
        DateTimeOffset.TryParse(
            resource?.Text("systemData.createdAt"),
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var time
        )
            ? time
            : null;
}
