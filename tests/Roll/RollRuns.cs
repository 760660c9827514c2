using System.Text;
using AvdPulumi.Configuration;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Infra.CommandLine;
using AvdPulumi.Infra.Preview;
using AvdPulumi.Tests.Infra;
using AvdPulumi.Tests.Live;

namespace AvdPulumi.Tests.Roll;

/// <summary>An estate of 60 session hosts on three clusters, which run with an older image, and runs of <c>avd roll</c> on it.</summary>
internal sealed class RollRuns : IAsyncDisposable
{
    public const string SessionHosts = "Microsoft.DesktopVirtualization/hostPools/sessionHosts";
    public const string Instances = "Microsoft.AzureStackHCI/virtualMachineInstances";
    public const string Machines = "Microsoft.HybridCompute/machines";
    private const string OldImage =
        "/subscriptions/s/resourceGroups/g/providers/Microsoft.AzureStackHCI/marketplaceGalleryImages/win11-2026.10";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("avd-roll-");
    private readonly List<(string Session, DateTimeOffset Leaves)> _users = [];
    private readonly FakeFiles _files;

    private RollRuns(FakeFiles files, AzureDouble azure, WholePreview whole)
    {
        (_files, Azure, Whole) = (files, azure, whole);
        Pulumi = new StackDouble(azure, whole, Clock);
        Clock.OnPass = now =>
        {
            foreach (var (session, _) in _users.Where(user => user.Leaves <= now))
                azure.Remove(session);
            _users.RemoveAll(user => user.Leaves <= now);
        };
    }

    public JumpingClock Clock { get; } = new();

    public AzureDouble Azure { get; }

    public WholePreview Whole { get; }

    public StackDouble Pulumi { get; }

    public string StateFile => Path.Combine(_folder.FullName, "roll.json");

    /// <summary>Starts the estate.</summary>
    /// <param name="update">Default: ten hosts at a time. The settings of updates.</param>
    /// <param name="change">Default: nothing. Changes the config.</param>
    public static async Task<RollRuns> StartAsync(
        string update = "{mode: manual, batch_size: 10, drain_time: PT60M, grace_time: PT15M}",
        Func<string, string>? change = null
    )
    {
        var text = (change ?? (same => same))(ConfigOf(update));
        var files = FakeFiles
            .OfRepository()
            .With("config/variables.yml", text)
            .With("config/variables.prod.yml", "{}\n")
            .With("Pulumi.prod.yaml", "config: {}\n");
        var config = new ConfigLoader(files).Load(new ConfigRequest(FakeFiles.Root, "prod", new Dictionary<string, string>()));
        Assert.False(config.Estate is null, string.Join('\n', config.Diagnostics.Where(found => found.Severity == Severity.Error)));
        var model = await PreviewRunner.RunAsync(
            new PreviewRequest("avd", "prod", FakeFiles.Root, "offline", config.Estate, config.Layers, RunningEstate.Now, [])
        );
        Assert.False(model.HasErrors, string.Join('\n', model.Diagnostics));
        var whole = new WholePreview("roll", config.Estate, model);
        var runs = new RollRuns(files, await RunningEstate.StartAsync(whole), whole);
        runs.Azure.AllowsChanges = true;
        foreach (var id in runs.Azure.IdsOf(Instances))
            runs.Azure[id]["properties"]!["storageProfile"]!["imageReference"]!["id"] = OldImage;
        return runs;
    }

    /// <summary>A user signs in, and leaves after some minutes.</summary>
    public void SignIn(int host, int number, int minutes)
    {
        var session = RunningEstate.SessionOf(Azure.IdsOf(SessionHosts)[host], number, $"user{number}@contoso.com", "Active");
        Azure.Add(session);
        _users.Add((session["id"]!.GetValue<string>(), Clock.GetUtcNow().AddMinutes(minutes)));
    }

    /// <summary>Runs the verb.</summary>
    public async Task<CommandRun> RunAsync(Func<AvdHost, AvdHost> change, params string[] args)
    {
        var run = await CommandRun.OfAsync(
            _files,
            host =>
                change(
                    host with
                    {
                        Azure = LiveReading.ConnectionTo(Azure),
                        Pulumi = Pulumi,
                        Clock = Clock,
                        OnInterrupt = _ => new Nothing(),
                    }
                ),
            ["roll", "--stack", "prod", "--width", "100", "--state", StateFile, .. args]
        );
        return run with { Out = run.Out.Replace(_folder.FullName, ".avd"), Error = run.Error.Replace(_folder.FullName, ".avd") };
    }

    public Task<CommandRun> RunAsync(params string[] args) => RunAsync(host => host, args);

    /// <summary>Names of hosts that accept no sessions, and machines that have the exclusion tag.</summary>
    public IEnumerable<string> Drained() =>
        Azure
            .IdsOf(SessionHosts)
            .Where(id => !Azure[id]["properties"]!["allowNewSession"]!.GetValue<bool>())
            .Concat(Azure.IdsOf(Machines).Where(id => Azure[id]["tags"]?["avd-no-scaling"] is not null))
            .Select(id => id.Split('/')[^1]);

    /// <summary>How many machines still have the old image.</summary>
    public int Old() =>
        Azure
            .IdsOf(Instances)
            .Count(id => Azure[id]["properties"]!["storageProfile"]!["imageReference"]!["id"]!.GetValue<string>() == OldImage);

    public async ValueTask DisposeAsync()
    {
        await Azure.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private static string ConfigOf(string update)
    {
        var text = File.ReadAllText(Shared.Repository.PathOf("config", "examples", "defaults.yml"));
        var (clusters, networks) = (new StringBuilder(), new StringBuilder());
        foreach (var number in Enumerable.Range(1, 3))
        {
            var location =
                $"/subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg-azl-0{number}/providers/Microsoft.ExtendedLocation/customLocations/azl-0{number}";
            clusters.Append(
                $"    - {{name: azl-0{number}, custom_location_id: {location}, logical_network: lnet-avd-0{number}, count: 20, start_number: {(number * 100) + 1}}}\n"
            );
            networks.Append(
                $"    - {{name: lnet-avd-0{number}, custom_location_id: {location}, switch_name: ConvergedSwitch(compute_management), address_prefix: 10.10.{number}.0/24, gateway: 10.10.{number}.1, pools: [{{start: 10.10.{number}.50, end: 10.10.{number}.149}}]}}\n"
            );
        }
        text = Between(text, "  clusters:\n", "\ndomain:", $"{clusters}  update: {update}\n");
        text = Between(text, "  logical_networks:\n", "\nimage:", networks.ToString());
        text = text.Replace(
            "  pattern: ad_ds\n",
            "  pattern: ad_ds\n  avd_service_principal_object_id: 00000000-0000-0000-0000-000000000201\n",
            StringComparison.Ordinal
        );
        return text.Replace("  type: Pooled\n", "  type: Pooled\n  max_session_limit: 12\n", StringComparison.Ordinal)
            + """
                scaling:
                  time_zone: W. Europe Standard Time
                  exclusion_tag: avd-no-scaling
                  schedules:
                    - name: weekdays
                      days: [Monday, Tuesday, Wednesday, Thursday, Friday]
                      ramp_up: {start: 06:30}
                      peak: {start: 08:00}
                      ramp_down: {start: 17:30}
                      off_peak: {start: 20:00}

                """;
    }

    private static string Between(string text, string begin, string end, string by)
    {
        var (first, last) = (text.IndexOf(begin, StringComparison.Ordinal) + begin.Length, text.IndexOf(end, StringComparison.Ordinal));
        return text[..first] + by + text[last..];
    }

    private sealed class Nothing : IDisposable
    {
        public void Dispose() { }
    }
}
