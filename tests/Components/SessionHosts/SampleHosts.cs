using System.Collections.Immutable;
using AvdPulumi.Components.AzureLocal;
using AvdPulumi.Components.Foundation;
using AvdPulumi.Components.Machines;
using AvdPulumi.Components.SessionHosts;
using Pulumi;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Tests.Components.SessionHosts;

/// <summary>Hosts with nothing but what is required, for tests to vary.</summary>
internal static class SampleHosts
{
    public const string Group = "/subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg-hosts";
    public const string Location = Group + "/providers/Microsoft.ExtendedLocation/customLocations/cl-one";
    public const string Marker = "DONE";

    public static MachineShape Shape { get; } =
        new()
        {
            Processors = 4,
            MemoryMb = 16384,
            Tpm = true,
            SecureBoot = true,
            PatchMode = AzureNative.HybridCompute.PatchModeTypes.Manual,
        };

    public static MachineStep.Extension Join { get; } =
        new()
        {
            Key = "join",
            Publisher = "Microsoft.Compute",
            Type = "JsonADDomainExtension",
            Version = "1.3",
            Restarts = true,
            ProtectedSettings = ImmutableSortedDictionary<string, Input<string>>.Empty.Add("Password", Output.CreateSecret("canary-join")),
        };

    public static MachineStep.Script Wait { get; } = Script("wait-join") with { WaitsForRestart = true };

    public static MachineStep.Script Agent { get; } = Script("agent") with { TokenParameter = "Token", RunsOnce = true };

    public static HostModel Model(Func<HostModel, HostModel>? change = null)
    {
        var model = new HostModel
        {
            Pool = "default",
            Cluster = "one",
            AtATime = 10,
            Machine = new MachineModel
            {
                CustomLocationId = Location,
                ResourceGroupName = "rg-hosts",
                Location = "westeurope",
                Tags = ImmutableDictionary<string, string>.Empty.Add("owner", "platform"),
                NetworkId = $"{Group}/providers/Microsoft.AzureStackHCI/logicalNetworks/lnet",
                ImageId = $"{Group}/providers/Microsoft.AzureStackHCI/galleryImages/image-1",
                Shape = Shape,
                AdminUsername = "avdadmin",
                AdminPassword = Output.CreateSecret("canary-admin"),
                MachineTimeout = TimeSpan.FromHours(2),
                ExtensionTimeout = TimeSpan.FromHours(1),
            },
            Token = Output.CreateSecret("canary-token"),
            Steps = MachineChain.Of([Join, Wait, Agent]),
        };
        return change is null ? model : change(model);
    }

    public static HostDefinition Host(int number, HostModel? model = null) =>
        new()
        {
            Model = model ?? Model(),
            ComputerName = $"avd-{number:D3}",
            RegisteredName = $"avd-{number:D3}.corp.contoso.com",
        };

    public static SessionHostFleet Fleet(IEnumerable<HostDefinition> hosts)
    {
        var ends = new MachineEnds();
        var fleet = Fleet(hosts, Site(), ends);
        ends.HoldRun(failures => throw new InvalidOperationException($"{failures[0]}"));
        return fleet;
    }

    public static SessionHostFleet Fleet(IEnumerable<HostDefinition> hosts, AzureLocalSite site, MachineEnds ends) =>
        new(
            "hosts",
            new()
            {
                Hosts = [.. hosts],
                Site = site,
                Ends = ends,
            }
        );

    public static AzureLocalSite Site() =>
        new("site", new() { Placement = new Placement("rg-hosts", "westeurope", ImmutableDictionary<string, string>.Empty) });

    public static MachineStep.Script Script(string key) =>
        new()
        {
            Key = key,
            Text = $"# {key}",
            Marker = Marker,
            Timeout = TimeSpan.FromMinutes(30),
        };
}
