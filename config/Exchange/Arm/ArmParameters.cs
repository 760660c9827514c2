using System.Collections.Immutable;
using System.Globalization;
using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Configuration.Exchange.Arm;

/// <summary>Makes named values of resources: <c>hostPool.properties.friendlyName</c>. The table of the import is about such names.</summary>
/// <param name="file">The exports, as diagnostics name them.</param>
internal sealed class ArmParameters(string file)
{
    // what every resource has, and no setting is about
    private static readonly ImmutableHashSet<string> OfEveryResource = ["id", "name", "type", "apiVersion", "systemData"];

    // what Azure alone writes, and what only other members explain; none of it can be set by anyone
    private static readonly ImmutableHashSet<string> OfAzure =
    [
        "etag",
        "provisioningState",
        "objectId",
        "createdDate",
        "modifiedDate",
        "customerId",
        "applicationGroupReferences",
        "hostPoolArmPath",
        "workspaceArmPath",
        "hostPoolReferences",
        "privateEndpointConnections",
        "cloudPcResource",
        "tenantId",
        "vaultUri",
        "zones",
    ];

    private readonly ImmutableArray<Parameter>.Builder _all = ImmutableArray.CreateBuilder<Parameter>();

    /// <summary>The values so far, as a file.</summary>
    public ParameterFile File => new(file, _all.ToImmutable(), []);

    /// <summary>Adds all members of a resource.</summary>
    /// <param name="prefix">What the resource is called, such as <c>applicationGroups[0]</c>.</param>
    /// <param name="resource">The resource.</param>
    /// <param name="except">Members that are not wanted, by name.</param>
    public void Add(string prefix, ArmResource resource, params ReadOnlySpan<string> except)
    {
        Add($"{prefix}.name", new ParameterValue.Text(resource.Name), resource.Origin);
        foreach (var (name, value) in resource.Body.Members)
            if (!OfEveryResource.Contains(name) && !OfAzure.Contains(name) && !except.Contains(name))
                Flatten($"{prefix}.{name}", value, resource.Origin);
    }

    /// <summary>Adds one value.</summary>
    public void Add(string name, ParameterValue value, Origin origin) => _all.Add(new Parameter(name, value, origin));

    private void Flatten(string name, ParameterValue value, Origin origin)
    {
        switch (value)
        {
            case ParameterValue.Map { Members: var members } when TimeOf(members) is { } time:
                Add(name, time, origin);
                break;
            // the keys of tags are the author's
            case ParameterValue.Map { Members: { IsEmpty: false } members } when !name.EndsWith(".tags", StringComparison.Ordinal):
                foreach (var (member, inner) in members)
                    if (!OfAzure.Contains(member))
                        Flatten($"{name}.{member}", inner, origin);
                break;
            case ParameterValue.List { Items: var items } when items.Any(item => item is ParameterValue.Map):
                foreach (var (index, item) in items.Index())
                    Flatten(string.Create(CultureInfo.InvariantCulture, $"{name}[{index}]"), item, origin);
                break;
            default:
                Add(name, value, origin);
                break;
        }
    }

    // a time of day has two numbers in Azure
    private static ParameterValue.Text? TimeOf(ImmutableArray<KeyValuePair<string, ParameterValue>> members) =>
        members.Length == 2
        && members.FirstOrDefault(member => member.Key == "hour").Value is ParameterValue.Number hour
        && members.FirstOrDefault(member => member.Key == "minute").Value is ParameterValue.Number minute
            ? new ParameterValue.Text(string.Create(CultureInfo.InvariantCulture, $"{hour.Value:00}:{minute.Value:00}"))
            : null;
}
