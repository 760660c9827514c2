using System.Collections.Immutable;
using AvdPulumi.Infra.Roll;

namespace AvdPulumi.Tests.Roll;

/// <summary>
/// A host pool in memory that a roll works on. It refuses what Azure refuses, and writes down what no roll may do: too few seats, hosts that are removed too early, hosts of others that are touched.
/// </summary>
internal sealed class PoolModel(JumpingClock clock, RollPolicy policy, ImmutableArray<RollHost> rolled) : IRollWorld
{
    private int _operations;

    /// <summary>The hosts, those of others among them.</summary>
    public List<ModelHost> Hosts { get; } = [];

    /// <summary>What no roll may do.</summary>
    public List<string> Violations { get; } = [];

    /// <summary>Default: never. The operation at which the process is killed.</summary>
    public int KilledAt { get; set; } = int.MaxValue;

    /// <summary>Whether the operation at which the process is killed had its effect.</summary>
    public bool IsKilledAfter { get; set; }

    /// <summary>Default: never. The operation that fails, once.</summary>
    public int FailsAt { get; set; } = int.MaxValue;

    /// <summary>Default: none. Names of hosts that do not get healthy.</summary>
    public HashSet<string> Sick { get; } = [];

    /// <summary>What was destroyed, in the order.</summary>
    public List<string> Destroyed { get; } = [];

    public int OpenSeats => Hosts.Count(host => host.Sight(clock).IsOpen) * policy.SeatsPerHost;

    public Task<RollLook> LookAsync() =>
        Task.FromResult(new RollLook(RollSight.Of(Hosts.Where(host => host.IsRegistered).Select(host => host.Sight(clock))), null));

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
        OnHost(host, model => model.LastCall = isLast ? clock.GetUtcNow() : model.LastCall);

    public Task<RollAnswer> SignOutAsync(RollHost host) =>
        OnHost(
            host,
            model =>
            {
                if (clock.GetUtcNow() < policy.DeadlineAfter(model.Drained!.Value) + policy.GraceTime)
                    Violations.Add($"{host.Name} was signed out too early");
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
            foreach (var model in hosts.Select(Find).Where(model => !model.IsRunning))
            {
                (model.IsRunning, model.IsRegistered, model.IsNew) = (true, true, true);
                model.Status = Sick.Contains(model.Name) ? "Unavailable" : "Available";
            }
        });

    public Task<RollAnswer> DeployImagesAsync() => Operation(() => clock.Pass(TimeSpan.FromMinutes(30)));

    public ModelHost Find(RollHost host) => Hosts.Single(model => model.Name == host.Name);

    private void CheckTime(ModelHost model)
    {
        if (model.IsRegistered && clock.GetUtcNow() < (model.Drained ?? DateTimeOffset.MaxValue) + RollPolicy.LeastDrain)
            Violations.Add($"{model.Name} was removed within 15 minutes");
    }

    private Task<RollAnswer> OnHost(RollHost host, Action<ModelHost> act) => Operation(() => act(Find(host)), host.Name);

    private Task<RollAnswer> Operation(Action act, string? name = null)
    {
        if (name is not null && !rolled.Any(host => host.Name == name))
            Violations.Add($"{name} is not of this roll");
        var number = _operations++;
        if (number == FailsAt)
            return Task.FromResult(new RollAnswer(0, "a fault of the test"));
        if (number == KilledAt && !IsKilledAfter)
            throw new KilledException();
        act();
        return number == KilledAt ? throw new KilledException() : Task.FromResult(new RollAnswer(1));
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

    public DateTimeOffset? LastCall { get; set; }

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
internal sealed record ModelSession(DateTimeOffset Ends, bool IsStubborn);

/// <summary>The process was killed.</summary>
internal sealed class KilledException : Exception;
