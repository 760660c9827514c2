using System.Collections.Immutable;
using System.Text.Json;
using AvdPulumi.Infra.Roll;

namespace AvdPulumi.Tests.Roll;

/// <summary>A random estate with random users, made from a number: the same number makes the same estate.</summary>
internal sealed class RollScenario
{
    private readonly List<string> _lines = [];
    private int _saves;

    public RollScenario(int seed)
    {
        var (random, more) = (new Random(seed), new Random(~seed));
        var (clusters, perCluster) = (random.Next(1, 4), random.Next(1, 6));
        Policy = new RollPolicy
        {
            SeatsPerHost = random.Next(1, 5),
            BatchSize = random.Next(1, 5),
            Floor = 0,
            DrainTime = TimeSpan.FromMinutes(random.Next(0, 120)),
            GraceTime = TimeSpan.FromMinutes(random.Next(1, 30)),
            PerHost = random.Next(5) == 0,
            IsPersonal = more.Next(5) == 0,
            LeavesDevices = more.Next(5) == 0,
        };
        var floor = random.Next(0, clusters * perCluster) * Policy.SeatsPerHost;
        Policy = Policy.IsPersonal ? Policy with { SeatsPerHost = 1 } : Policy with { Floor = floor };
        var hosts = ImmutableArray.CreateBuilder<RollHost>();
        var models = new List<ModelHost>();
        for (var number = 0; number < clusters * perCluster; number++)
        {
            var kind = (RollKind)Math.Max(0, random.Next(-1, 4) is var roll and < 3 ? roll : 1);
            var host = new RollHost
            {
                Name = $"AVD-{number:D3}",
                RegisteredName = $"AVD-{number:D3}.corp.test",
                Cluster = kind == RollKind.Remove ? "" : $"clu-{number % clusters}",
                Kind = kind,
                Why = "test",
            };
            hosts.Add(host);
            models.Add(ModelOf(host, random));
        }
        Hosts = hosts.ToImmutable();
        World = new PoolModel(Clock, Policy, Hosts);
        World.Hosts.AddRange(models);
        foreach (var number in Enumerable.Range(0, random.Next(0, 3)))
            World.Hosts.Add(new ModelHost($"OTHER-{number}") { Drained = random.Next(2) == 0 ? Clock.GetUtcNow() : null, Tag = "Kim" });
    }

    public JumpingClock Clock { get; } = new();

    public RollPolicy Policy { get; }

    public ImmutableArray<RollHost> Hosts { get; }

    public PoolModel World { get; }

    /// <summary>Default: every one succeeds. What happens when the state is written, by the number of the save.</summary>
    public Action<int> OnSave { get; set; } = _ => { };

    /// <summary>The state as it was written last.</summary>
    public string? Written { get; private set; }

    /// <summary>What an operator reads.</summary>
    public IReadOnlyList<string> Lines => _lines;

    /// <summary>A new roll.</summary>
    public RollState Begin() =>
        new()
        {
            Stack = "test",
            HostPoolId = "/pools/test",
            Target = "test",
            Policy = Policy,
            NeedsImages = true,
            Pending = Hosts,
        };

    /// <summary>The state from the file, as a new process reads it.</summary>
    public RollState Reread(bool devicesRemoved = false) =>
        RollEnding.Resumed(JsonSerializer.Deserialize(Written!, RollJson.Default.RollState)!, devicesRemoved, Clock.GetUtcNow());

    /// <summary>Runs a roll until it ends or is killed; null if it was killed. Whenever it waits for a person who removes devices, one does.</summary>
    public async Task<RollEnd?> RunAsync(RollState state, CancellationToken interrupted = default)
    {
        try
        {
            while (true)
            {
                var end = await new RollDriver(World, Save, new RollLog(_lines.Add, Clock, 100), Clock, interrupted).RunAsync(state);
                if (end.Stopped?.Cause != RollStopCause.Devices)
                    return end;
                World.RemoveDevices();
                state = Reread(devicesRemoved: true);
            }
        }
        catch (KilledException)
        {
            return null;
        }
    }

    /// <summary>What of the roll is still there although it should not: drained or excluded hosts that were neither before.</summary>
    public IEnumerable<string> Left(IReadOnlyDictionary<string, (bool Drained, string? Tag)> before) =>
        World
            .Hosts.Where(host => host.IsRegistered)
            .Where(host =>
                (host.Drained is not null && !before[host.Name].Drained) || (host.Tag == "roll" && before[host.Name].Tag is null)
            )
            .Select(host => host.Name);

    /// <summary>How hosts are drained and excluded.</summary>
    public Dictionary<string, (bool Drained, string? Tag)> Marks() =>
        World.Hosts.ToDictionary(host => host.Name, host => (host.Drained is not null, host.Tag));

    private void Save(RollState state)
    {
        OnSave(_saves++);
        Written = JsonSerializer.Serialize(state, RollJson.Default.RollState);
    }

    private ModelHost ModelOf(RollHost host, Random random)
    {
        var runs = host.Kind != RollKind.Create;
        var model = new ModelHost(host.Name)
        {
            IsRunning = runs,
            HasDevice = runs,
            IsRegistered = runs && random.Next(8) > 0,
            Status = random.Next(6) == 0 ? "Unavailable" : "Available",
            Drained = random.Next(8) == 0 && runs ? Clock.GetUtcNow() : null,
            Tag = random.Next(8) == 0 && runs ? "Kim" : null,
        };
        if (model is { IsRegistered: true, Status: "Available" })
            for (var session = random.Next(0, Policy.SeatsPerHost + 1); session > 0; session--)
                model.Sessions.Add(new ModelSession(Clock.GetUtcNow().AddMinutes(random.Next(0, 400)), IsStubborn: random.Next(60) == 0));
        return model;
    }
}
