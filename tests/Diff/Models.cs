using System.Collections.Immutable;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Infra.Diff;
using AvdPulumi.Infra.Preview;
using AvdPulumi.Infra.Preview.Azure;

namespace AvdPulumi.Tests.Diff;

/// <summary>Small previews of a test's own.</summary>
internal static class Models
{
    public const string Vault = "azure-native:keyvault:Vault";
    public const string Pool = "azure-native:desktopvirtualization:HostPool";
    public const string Role = "azure-native:authorization:RoleAssignment";
    public const string Logs = "azure-native:operationalinsights:Workspace";

    public const string Subscription = "00000000-0000-0000-0000-00000000000b";

    public static PreviewModel Of(params PreviewResource[] resources) =>
        new()
        {
            Project = "avd",
            Stack = "test",
            Layers = [],
            PackageSource = "offline",
            Resources = [.. resources],
        };

    public static PreviewDiff Compare(PreviewModel before, PreviewModel after) => DiffBuilder.Of(before, after, "base");

    /// <summary>A resource; members of inputs are texts, numbers, flags, lists and dictionaries.</summary>
    public static PreviewResource Resource(string type, string name, params (string Key, object Value)[] inputs)
    {
        var values = inputs.ToImmutableSortedDictionary(input => input.Key, input => ValueOf(input.Value), StringComparer.Ordinal);
        var known = AzureResourceCatalogue.Find(type);
        return new PreviewResource
        {
            Type = type,
            Name = name,
            Urn = UrnOf(type, name),
            Phase = 1,
            IsComponent = type.StartsWith("avd:", StringComparison.Ordinal),
            IsInAzure = known is not null,
            AzureName = known is null ? "" : KeyInputs.AzureNameOf(known, values),
            Subscription = Subscription,
            Inputs = values,
        };
    }

    public static string UrnOf(string type, string name) => $"urn:pulumi:test::avd::{type}::{name}";

    public static PreviewResource VaultOf(string name, params (string Key, object Value)[] inputs) =>
        Resource(Vault, "vault", [("vaultName", name), ("resourceGroupName", "rg"), .. inputs]);

    public static PreviewResource PoolOf(string type, params (string Key, object Value)[] inputs) =>
        Resource(Pool, "pool", [("hostPoolName", "hp"), ("resourceGroupName", "rg"), ("hostPoolType", type), .. inputs]) with
        {
            ReplaceOnChanges = ["hostPoolType"],
            DeleteBeforeReplace = true,
        };

    /// <summary>An assignment of a built-in role, by its name.</summary>
    public static PreviewResource RoleOf(string name, string role, string who, string scope, string? objectId = null) =>
        Resource(
            Role,
            name,
            ("roleAssignmentName", name),
            ("scope", scope),
            (
                "roleDefinitionId",
                $"/providers/Microsoft.Authorization/roleDefinitions/{BuiltInRoles.All.Single(known => known.Name == role).Id}"
            ),
            ("principalId", objectId ?? who),
            ("description", $"{role} for {who}")
        ) with
        {
            ReplaceOnChanges = ["principalId", "roleDefinitionId", "scope"],
        };

    /// <summary>The same preview with seats for its hosts.</summary>
    public static PreviewModel WithSeats(this PreviewModel model, int each)
    {
        ImmutableArray<string> hosts =
        [
            .. model
                .Resources.Where(resource => resource.Type == "azure-native:hybridcompute:Machine")
                .Select(machine => machine.AzureName),
        ];
        return model with
        {
            Overview = new()
            {
                Machines =
                [
                    new()
                    {
                        Owner = "pool",
                        AreHosts = true,
                        Cluster = "azl-01",
                        Names = hosts,
                        Processors = 4,
                        MemoryMb = 8192,
                        Seats = hosts.Length * each,
                    },
                ],
            },
        };
    }

    /// <summary>A session host: its component, its machine, and its virtual machine.</summary>
    public static PreviewResource[] HostOf(string name, string image = "image-1")
    {
        var component = Resource("avd:sessionhosts:ArcSessionHost", $"hosts-{name}");
        var machine = Resource(
            "azure-native:hybridcompute:Machine",
            $"hosts-{name}-machine",
            ("machineName", name),
            ("resourceGroupName", "rg")
        ) with
        {
            Parent = component.Urn,
            ReplacementTrigger = new PreviewValue.Text(image),
        };
        var id = $"/subscriptions/{Subscription}/resourceGroups/rg/providers/Microsoft.HybridCompute/machines/{name}";
        var vm = Resource(
            "azure-native:azurestackhci:VirtualMachineInstance",
            $"hosts-{name}-vm",
            ("resourceUri", id),
            ("storageProfile", new Dictionary<string, object> { ["imageReference"] = new Dictionary<string, object> { ["id"] = image } })
        ) with
        {
            Parent = component.Urn,
            DependsOn = [machine.Urn],
            ReplaceOnChanges = ["storageProfile.imageReference"],
        };
        return [component, machine, vm];
    }

    public static PreviewValue ValueOf(object value) =>
        value switch
        {
            PreviewValue given => given,
            string text => new PreviewValue.Text(text),
            int number => new PreviewValue.Number(number),
            bool flag => new PreviewValue.Flag(flag),
            IReadOnlyDictionary<string, object> members => new PreviewValue.Map(
                members.ToImmutableSortedDictionary(member => member.Key, member => ValueOf(member.Value), StringComparer.Ordinal)
            ),
            IEnumerable<object> items => new PreviewValue.List([.. items.Select(ValueOf)]),
            _ => throw new ArgumentException(value.GetType().Name, nameof(value)),
        };

    public static Dictionary<string, object> Map(params (string Key, object Value)[] members) =>
        members.ToDictionary(member => member.Key, member => member.Value);
}
