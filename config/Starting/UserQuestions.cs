using System.Collections.Immutable;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Starting;

/// <summary>The users of each host pool.</summary>
internal static class UserQuestions
{
    public static StartQuestion Pools { get; } =
        new()
        {
            Key = "pools",
            Text = "Users of each host pool",
            Help =
                "For each host pool: its name, its number of users, pooled (they share hosts) or personal (each has a host), and their work: light (web, mail), knowledge (Office, Teams) or power (development, data). Hosts are counted from it, with one spare host for each pooled host pool.",
            Allowed = PoolAnswer.Form,
            Example = "office 100 pooled knowledge",
            Sets =
            [
                "host_pool.type",
                "host_pool.max_session_limit",
                "session_host.size",
                "session_host.clusters",
                "session_host.prefix",
                "sizing.users",
                "sizing.user_type",
                "pools",
            ],
            Default = static _ => "office 100 pooled knowledge",
            DefaultInWords = "office 100 pooled knowledge",
            IsList = true,
            Fault = static (text, _) => PoolAnswer.FaultOf(text),
        };

    public static ImmutableArray<StartQuestion> All { get; } = [Pools];

    /// <summary>Whether users of any pool share hosts, so that their profiles must be on a share.</summary>
    public static bool AnyPooled(StartAnswers answers) => PoolAnswer.Read(answers.Of(Pools)).Any(pool => pool.Kind == HostPoolType.Pooled);
}
