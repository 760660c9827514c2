using System.Collections.Immutable;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Infra.Live;

namespace AvdPulumi.Infra.Operations;

/// <summary>What a list shows of one session host.</summary>
internal sealed record HostRow
{
    /// <summary>The host.</summary>
    public required HostState Host { get; init; }

    /// <summary>Its image; null if it is not known.</summary>
    public required HostImage? Image { get; init; }

    /// <summary>How old it is; null if that is not known.</summary>
    public required TimeSpan? Age { get; init; }

    /// <summary>Default: none. The newest version of the agent in its host pool, if its own is older.</summary>
    public Version? NewestAgent { get; init; }

    /// <summary>Sessions whose user sees the desktop now.</summary>
    public int Active => Host.Sessions.Count(session => session.IsActive);

    /// <summary>All other sessions, which keep their programs.</summary>
    public int Disconnected => Host.SessionCount - Active;

    /// <summary>The health checks that fail, with their results.</summary>
    public ImmutableArray<(string Name, string Result)> FailedChecks =>
        Host.Registration is { } registered ? [.. SessionHostState.FailedChecksOf(registered)] : [];

    /// <summary>Name of its image; empty if it is not known.</summary>
    public string ImageName => Image is null ? "" : ArmPath.NameOf(Image.Actual);

    /// <summary>Whether its machine has the exclusion tag of the scaling plan, and who set it.</summary>
    public HostExclusion Exclusion =>
        Host.ExclusionTag is not { } tag ? HostExclusion.None
        : tag.Value == HostState.OwnTagValue ? HostExclusion.Own
        : HostExclusion.Other;
}

/// <summary>Makes the rows of a list.</summary>
internal static class HostRows
{
    /// <summary>The rows of hosts, in their order.</summary>
    /// <param name="hosts">The hosts.</param>
    /// <param name="images">Their images.</param>
    /// <param name="now">The time of the run.</param>
    public static ImmutableArray<HostRow> Of(ImmutableArray<HostState> hosts, HostImages images, DateTimeOffset now)
    {
        var newest = hosts.GroupBy(host => host.Pool).ToDictionary(pool => pool.Key, pool => pool.Select(host => VersionOf(host)).Max());
        return
        [
            .. hosts.Select(host => new HostRow
            {
                Host = host,
                Image = images.Of(host),
                Age = now - host.Created,
                NewestAgent = VersionOf(host) is { } own && own < newest[host.Pool] ? newest[host.Pool] : null,
            }),
        ];
    }

    private static Version? VersionOf(HostState host) => Version.TryParse(host.Agent, out var version) ? version : null;
}

/// <summary>Whether a session host is excluded from scaling.</summary>
internal enum HostExclusion
{
    /// <summary>It is not.</summary>
    None,

    /// <summary><c>avd hosts drain</c> excluded it.</summary>
    Own,

    /// <summary>Somebody else did.</summary>
    Other,
}

/// <summary>A list of session hosts.</summary>
/// <param name="Stack">The stack.</param>
/// <param name="Time">When it was read.</param>
/// <param name="Rows">The hosts.</param>
/// <param name="ShowsUsers">Whether the users of sessions are named.</param>
/// <param name="Calls">The number of requests.</param>
internal sealed record HostsReport(string Stack, DateTimeOffset Time, ImmutableArray<HostRow> Rows, bool ShowsUsers, int Calls);
