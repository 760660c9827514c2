using System.Collections.Immutable;
using AvdPulumi.Infra.Roll;

namespace AvdPulumi.Tests.Roll;

/// <summary>
/// A host pool in memory that a roll works on. It refuses what Azure refuses, and writes down what no roll may do: too few seats, hosts that are removed too early, hosts of others that are touched.
/// </summary>
internal sealed class PoolModel(JumpingClock clock, RollPolicy policy, ImmutableArray<RollHost> rolled) : IRollWorld
{
    private int _operations;
    private int _looks;
    private int _killedAt = int.MaxValue;
    private bool _isKilledAfter;

    /// <summary>The hosts, those of others among them.</summary>
    public List<ModelHost> Hosts { get; } = [];

    /// <summary>What no roll may do.</summary>
    public List<string> Violations { get; } = [];

    /// <summary>Default: never. The operation that fails, once.</summary>
    public int FailsAt { get; set; } = int.MaxValue;

    /// <summary>Default: none. The looks at the pool that fail, by their number.</summary>
    public HashSet<int> FailedLooks { get; } = [];

    /// <summary>Default: nobody. Colleagues who open hosts, and users who come, at every look.</summary>
    public Random? Life { get; set; }

    /// <summary>Default: none. Names of hosts that do not get healthy.</summary>
    public HashSet<string> Sick { get; } = [];

    /// <summary>What was destroyed, in the order.</summary>
    public List<string> Destroyed { get; } = [];

    public int OpenSeats => Hosts.Count(host => host.Sight(clock).IsOpen) * policy.SeatsPerHost;

    public Task<RollLook> LookAsync()
    {
        if (Life is { } random && random.Next(12) == 0)
            Visit(random.Next(3) == 0, _ => random.Next(2) == 0);
        return Task.FromResult(
            FailedLooks.Contains(_looks++)
                ? new RollLook(null, "a look that fails.")
                : new RollLook(RollSight.Of(Hosts.Where(host => host.IsRegistered).Select(host => host.Sight(clock))), null)
        );
    }

    /// <summary>A colleague opens hosts, and users sign in on open ones.</summary>
    /// <param name="opens">Whether hosts are opened.</param>
    /// <param name="isChosen">Which hosts.</param>
    public void Visit(bool opens, Func<ModelHost, bool> isChosen)
    {
        foreach (var host in Hosts.Where(host => host is { IsRegistered: true, IsNew: false } && isChosen(host)))
        {
            if (opens)
                host.Drained = null;
            if (host.Sight(clock) is { IsOpen: true } seen && seen.Sessions < policy.SeatsPerHost)
                host.Sessions.Add(new ModelSession(clock.GetUtcNow().AddMinutes(90), IsStubborn: false));
        }
    }

    /// <summary>The process is killed at an operation, once.</summary>
    /// <param name="operations">How many operations are done before; the greatest number for never.</param>
    /// <param name="isAfter">Whether the operation has its effect.</param>
    public void KillAfter(int operations, bool isAfter) =>
        (_killedAt, _isKilledAfter) = (operations == int.MaxValue ? operations : _operations + operations, isAfter);

    /// <summary>A person removes the devices of destroyed hosts.</summary>
    public void RemoveDevices() => Hosts.ForEach(host => host.HasDevice = host.IsRunning);

    public Task<RollAnswer> DrainAsync(RollHost host, bool excludes) =>
        OnHost(
            host,
            model =>
            {
                var wasOpen = model.Sight(clock).IsOpen;
                model.Drained ??= clock.GetUtcNow();
                model.Tag ??= excludes ? "roll" : null;
                // a new host that is drained as its predecessor was had not been counted yet
                if (wasOpen && !model.IsNew && OpenSeats < policy.Floor)
                    Violations.Add($"{OpenSeats} seats after draining {host.Name}, and the floor is {policy.Floor}");
            }
        );

    public Task<RollAnswer> OpenAsync(BatchHost host) =>
        OnHost(
            host.Host,
            model =>
            {
                model.Drained = host.WasDrained ? model.Drained : null;
                model.Tag = model.Tag == "roll" && !host.WasExcluded ? null : model.Tag;
            }
        );

    public Task<RollAnswer> TellAsync(RollHost host, DateTimeOffset end, bool isLast) =>
        OnHost(
            host,
            model =>
            {
                foreach (var session in model.Sessions)
                    (session.Told, session.LastCall) = (session.Told ?? clock.GetUtcNow(), isLast ? clock.GetUtcNow() : session.LastCall);
            }
        );

    public Task<RollAnswer> SignOutAsync(RollHost host) =>
        OnHost(
            host,
            model =>
            {
                if (model.Drained is not { } drained || clock.GetUtcNow() < policy.DeadlineAfter(drained) + policy.GraceTime)
                    Violations.Add($"{host.Name} was signed out too early");
                // where an operation of the test fails, a message may be it
                if (FailsAt == int.MaxValue && model.Sessions.Any(IsUnwarned))
                    Violations.Add($"users of {host.Name} were signed out without their whole time");
                model.Sessions.RemoveAll(session => !session.IsStubborn);
            }
        );

    public Task<RollAnswer> DeregisterAsync(RollHost host) =>
        Find(host).Sight(clock).Sessions > 0
            ? Task.FromResult(new RollAnswer(0, "409 SessionHostHasSessions"))
            : OnHost(
                host,
                model =>
                {
                    CheckTime(model);
                    model.IsRegistered = false;
                }
            );

    public Task<RollAnswer> DestroyAsync(ImmutableArray<RollHost> hosts) =>
        Operation(() =>
        {
            clock.Pass(TimeSpan.FromMinutes(6));
            CheckBatch(hosts);
            foreach (var model in hosts.Select(Find).Where(model => model.IsRunning))
            {
                CheckTime(model);
                if (model.Sight(clock).Sessions > 0)
                    Violations.Add($"{model.Name} was destroyed with sessions");
                (model.IsRegistered, model.IsRunning, model.Drained, model.Tag) = (false, false, null, null);
                Destroyed.Add(model.Name);
            }
        });

    public Task<RollAnswer> DeployAsync(ImmutableArray<RollHost> hosts) =>
        Operation(() =>
        {
            clock.Pass(TimeSpan.FromMinutes(20));
            CheckBatch(hosts);
            if (
                policy.LeavesDevices
                && hosts.Select(Find).FirstOrDefault(model => model is { IsRunning: false, HasDevice: true }) is { } old
            )
                Violations.Add($"{old.Name} joins under the name of a device that exists");
            foreach (var model in hosts.Select(Find).Where(model => !model.IsRunning))
            {
                (model.IsRunning, model.IsRegistered, model.IsNew, model.HasDevice) = (true, true, true, true);
                model.Status = Sick.Contains(model.Name) ? "Unavailable" : "Available";
            }
        });

    public Task<RollAnswer> DeployImagesAsync() => Operation(() => clock.Pass(TimeSpan.FromMinutes(30)));

    public ModelHost Find(RollHost host) => Hosts.Single(model => model.Name == host.Name);

    private void CheckTime(ModelHost model)
    {
        if (model.IsRegistered && (model.Drained is not { } drained || clock.GetUtcNow() < drained + RollPolicy.LeastDrain))
            Violations.Add($"{model.Name} was open, or was removed within 15 minutes");
    }

    private void CheckBatch(ImmutableArray<RollHost> hosts)
    {
        if (hosts.Length > policy.BatchSize || hosts.Select(host => (host.Kind, host.Cluster)).Distinct().Count() > 1)
            Violations.Add($"{hosts.Length} hosts in a batch, of {string.Join(", ", hosts.Select(host => $"{host.Kind} {host.Cluster}"))}");
    }

    private bool IsUnwarned(ModelSession session) =>
        session.Ends > clock.GetUtcNow()
        && (
            session is not { Told: { } told, LastCall: { } call }
            || clock.GetUtcNow() < told + policy.Patience
            || clock.GetUtcNow() < call + policy.GraceTime
        );

    private Task<RollAnswer> OnHost(RollHost host, Action<ModelHost> act) => Operation(() => act(Find(host)), host.Name);

    private Task<RollAnswer> Operation(Action act, string? name = null)
    {
        if (name is not null && !rolled.Any(host => host.Name == name))
            Violations.Add($"{name} is not of this roll");
        var number = _operations++;
        if (number == FailsAt)
            return Task.FromResult(new RollAnswer(0, "a fault of the test"));
        if (number == _killedAt && !_isKilledAfter)
            throw new KilledException();
        act();
        return number == _killedAt ? throw new KilledException() : Task.FromResult(new RollAnswer(1));
    }
}

/// <summary>A host in the model.</summary>
internal sealed class ModelHost(string name)
{
    public string Name { get; } = name;

    public bool IsRunning { get; set; } = true;

    public bool IsRegistered { get; set; } = true;

    public bool IsNew { get; set; }

    public string Status { get; set; } = "Available";

    public DateTimeOffset? Drained { get; set; }

    /// <summary>Whether Microsoft Entra ID has a device of its name.</summary>
    public bool HasDevice { get; set; }

    public string? Tag { get; set; }

    public List<ModelSession> Sessions { get; } = [];

    public HostSight Sight(TimeProvider clock) =>
        new()
        {
            Name = $"{Name}.corp.test",
            Status = Status,
            IsDrained = Drained is not null,
            IsExcluded = Tag is not null,
            Sessions = Sessions.Count(session => session.Ends > clock.GetUtcNow()),
        };
}

/// <summary>A session in the model.</summary>
/// <param name="Ends">When its user leaves.</param>
/// <param name="IsStubborn">Whether it survives a sign-out.</param>
internal sealed record ModelSession(DateTimeOffset Ends, bool IsStubborn)
{
    /// <summary>When its user was told for the first time.</summary>
    public DateTimeOffset? Told { get; set; }

    /// <summary>When its user got the last message.</summary>
    public DateTimeOffset? LastCall { get; set; }
}

/// <summary>The process was killed.</summary>
internal sealed class KilledException : Exception;
