using System.Text.Json.Nodes;
using AvdPulumi.Infra.CommandLine;
using AvdPulumi.Tests.Infra;
using AvdPulumi.Tests.Live;
using Azure.Core;

namespace AvdPulumi.Tests.Operations;

/// <summary>Runs of <c>avd hosts</c> on a double of Azure with the stack prod.</summary>
internal static class HostRuns
{
    public const string Hosts = "Microsoft.DesktopVirtualization/hostPools/sessionHosts";
    public const string Stranger = "avd-old-099.corp.contoso.com";
    private const string Machines = "Microsoft.HybridCompute/machines";

    /// <summary>An estate in which something happens: sessions, a host that is not well, one with another image, and a registration that is left over.</summary>
    public static async Task<AzureDouble> BusyAsync()
    {
        var azure = await HealthyAsync();
        var hosts = azure.IdsOf(Hosts);
        azure.Add(RunningEstate.SessionOf(hosts[0], 1, "user0@contoso.com", "Active"));
        azure.Add(RunningEstate.SessionOf(hosts[0], 2, "user1@contoso.com", "Disconnected"));
        azure[hosts[1]]["properties"]!["status"] = "Unavailable";
        azure[hosts[1]]["properties"]!["sessionHostHealthCheckResults"]![0]!["healthCheckResult"] = "HealthCheckFailed";
        azure[hosts[2]]["properties"]!["allowNewSession"] = false;
        azure[azure.IdsOf("Microsoft.AzureStackHCI/virtualMachineInstances")[0]]["properties"]!["storageProfile"]!["imageReference"]![
            "id"
        ] = "/subscriptions/s/resourceGroups/g/providers/Microsoft.AzureStackHCI/galleryImages/win11-2026-09";
        azure[MachineOf(azure, 0)]["systemData"] = new JsonObject { ["createdAt"] = "2026-11-08T08:30:00Z" };
        azure.Add(StrangerOf(azure));
        return azure;
    }

    /// <summary>A registration that the config does not have, of a machine that does not exist.</summary>
    public static JsonObject StrangerOf(AzureDouble azure)
    {
        var host = azure[azure.IdsOf(Hosts)[0]].DeepClone().AsObject();
        var pool = azure.IdsOf("Microsoft.DesktopVirtualization/hostPools").Single();
        host["id"] = $"{pool}/sessionHosts/{Stranger}";
        host["name"] = $"{pool.Split('/')[^1]}/{Stranger}";
        host["properties"]!["status"] = "Unavailable";
        host["properties"]!["sessionHostHealthCheckResults"] = new JsonArray();
        return host;
    }

    /// <summary>An estate with sessions and tags of others at random. All hosts are open.</summary>
    public static async Task<AzureDouble> RandomAsync(Random random)
    {
        var azure = await HealthyAsync();
        foreach (var host in azure.IdsOf(Hosts))
        {
            for (var number = random.Next(3); number > 0; number--)
                azure.Add(
                    RunningEstate.SessionOf(host, number, $"user{number}@contoso.com", random.Next(2) == 0 ? "Active" : "Disconnected")
                );
            azure[host]["properties"]!["status"] = random.Next(4) == 0 ? "Unavailable" : "Available";
        }
        foreach (var machine in azure.IdsOf(Machines).Where(_ => random.Next(3) == 0))
            azure[machine]["tags"]!["avd-no-scaling"] = "parked";
        return azure;
    }

    public static string NameOf(AzureDouble azure, int index) => azure.IdsOf(Hosts)[index].Split('/')[^1].Split('.')[0];

    public static string PoolOf(AzureDouble azure) => azure.IdsOf("Microsoft.DesktopVirtualization/hostPools").Single().Split('/')[^1];

    public static string MachineOf(AzureDouble azure, int index) =>
        azure.IdsOf(Machines).Single(id => id.EndsWith($"/{NameOf(azure, index)}", StringComparison.OrdinalIgnoreCase));

    /// <summary>All that operations could change.</summary>
    public static string EstateOf(AzureDouble azure) =>
        string.Join('\n', azure.IdsOf(Hosts).Concat(azure.IdsOf(Machines)).Select(id => azure[id].ToJsonString()));

    public static Task<CommandRun> RunAsync(AzureDouble azure, params string[] args) => RunAsync(azure, host => host, args);

    public static Task<CommandRun> RunAsync(AzureDouble azure, TokenCredential? login, params string[] args) =>
        RunAsync(azure, host => host with { Azure = LiveReading.ConnectionTo(azure, login) }, args);

    public static Task<CommandRun> RunAsync(AzureDouble azure, Func<AvdHost, AvdHost> change, params string[] args) =>
        CommandRun.OfAsync(
            FakeFiles.OfRepository(),
            host => change(host with { Azure = LiveReading.ConnectionTo(azure) }),
            ["hosts", .. args, "--stack", "prod"]
        );

    public static Task<CommandRun> DriftAsync(AzureDouble azure) =>
        CommandRun.OfAsync(
            FakeFiles.OfRepository(),
            host => host with { Azure = LiveReading.ConnectionTo(azure) },
            "drift",
            "--stack",
            "prod"
        );

    private static async Task<AzureDouble> HealthyAsync()
    {
        var azure = await RunningEstate.StartAsync(await WholePreviews.Of("contoso/prod"));
        azure.AllowsChanges = true;
        return azure;
    }
}
