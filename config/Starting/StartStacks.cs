using System.Collections.Immutable;
using AvdPulumi.Configuration.Values;
using AvdPulumi.Configuration.Writing;

namespace AvdPulumi.Configuration.Starting;

/// <summary>
/// The stacks of a started project. The first is the estate as it was answered. Each other one is a small copy: the same answers with fewer users, on the first cluster and in a
/// network of its own, and with names that no other stack has. Only what differs is in its overlay.
/// </summary>
public static class StartStacks
{
    /// <summary>The stacks, in the order of the answer.</summary>
    /// <param name="answers">Answers without a fault of form.</param>
    public static ImmutableArray<StartStack> Of(StartAnswers answers)
    {
        var first = StartConfig.DraftOf(StartPlan.Of(answers));
        return
        [
            .. StackQuestions
                .Names(answers)
                .Select((name, copy) => new StartStack(name, copy == 0 ? null : OverlayOf(name, first, StartPlan.Of(answers, copy)))),
        ];
    }

    /// <summary>The copies of the estate by their names, each with the answers that describe it.</summary>
    /// <param name="answers">Answers without a fault of form.</param>
    public static IEnumerable<(string Name, StartAnswers Answers)> CopiesOf(StartAnswers answers) =>
        StackQuestions.Names(answers).Select((name, copy) => (name, AnswersOf(answers, copy))).Skip(1);

    /// <summary>The answers of a copy, which follow from those of the estate.</summary>
    /// <param name="answers">The answers of the estate.</param>
    /// <param name="copy">Which copy, from 1; 0 is the estate.</param>
    internal static StartAnswers AnswersOf(StartAnswers answers, int copy) =>
        copy == 0
            ? answers
            : answers
                .With(ProfileQuestions.Profiles, answers.Of(ProfileQuestions.Profiles))
                .With(EstateQuestions.Clusters, StartAnswers.Items(answers.Of(EstateQuestions.Clusters))[0])
                .With(
                    UserQuestions.Pools,
                    StartAnswers.Joined(PoolAnswer.Read(answers.Of(UserQuestions.Pools)).Select(pool => pool.OfOneHost().ToString()))
                )
                .With(NetworkQuestions.Networks, NetworkOf(answers, copy).ToString());

    private static NetworkAnswer NetworkOf(StartAnswers answers, int copy)
    {
        var known = NetworkAnswer.Read(answers.Of(NetworkQuestions.Networks));
        var servers = StartAnswers
            .Items(answers.Of(NetworkQuestions.DnsServers))
            .Select(text => IPv4Address.TryCreate(text, out var server) ? server : null)
            .OfType<IPv4Address>()
            .ToList();
        for (var made = 0; made < copy; made++)
            known = known.Add(NetworkAnswer.Beside(known, servers));
        return known[^1];
    }

    private static string OverlayOf(string name, ConfigDraft first, StartPlan plan)
    {
        var overlay = StartConfig
            .DraftOf(plan)
            .Beyond(first)
            .Head("yaml-language-server: $schema=schema/variables.overlay.schema.json")
            .Head("")
            .Head($"What differs in the stack {name}: a small copy of the estate, for trying changes first. Only differences are here;")
            .Head("a list is replaced as a whole.")
            .Explain("network.logical_networks", "assumed: check the range, the VLAN and the router");
        return ConfigWriter.Write(overlay);
    }
}
