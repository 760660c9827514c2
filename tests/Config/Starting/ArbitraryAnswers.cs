using AvdPulumi.Configuration.Starting;
using FsCheck;
using FsCheck.Fluent;

namespace AvdPulumi.Tests.Configuration.Starting;

/// <summary>Answers at random, each of which its question allows, given the answers before it.</summary>
internal static class ArbitraryAnswers
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz";

    /// <summary>Answers to all open questions.</summary>
    /// <param name="mostUsers">The most users of a host pool: a preview of many hosts takes time.</param>
    public static Gen<StartAnswers> All(int mostUsers) =>
        StartQuestions.All.Aggregate(
            Gen.Constant(StartAnswers.None),
            (known, question) =>
                from answers in known
                from text in question.IsOpen(answers) ? Of(question, answers, mostUsers) : Gen.Constant("")
                select text.Length == 0 ? answers : answers.With(question, text)
        );

    /// <summary>The same answers, with profiles in a place that holds them: they may need more than a file server or a share has, and then that place is not allowed.</summary>
    public static StartAnswers Allowed(StartAnswers answers)
    {
        var fits = ProfileQuestions.Profiles.Fault(answers.Of(ProfileQuestions.Profiles), answers) is null;
        return fits ? answers : answers.With(ProfileQuestions.Profiles, ProfileQuestions.None);
    }

    // an empty text leaves the default
    private static Gen<string> Of(StartQuestion question, StartAnswers answers, int mostUsers) =>
        question.Key switch
        {
            "name" => Name(10),
            "tenant" or "subscription" => Id,
            "clusters" => Clusters(answers.Given["subscription"]),
            "pools" => Pools(mostUsers),
            "domain" => from first in Name(20) from second in Name(8) select $"{first}.{second}.example",
            "join_vault" => from name in Name(10)
            select $"/subscriptions/{answers.Given["subscription"]}/resourceGroups/rg-{name}/providers/Microsoft.KeyVault/vaults/kv-{name}-join",
            "profile_share" => from server in Name(12) from share in Name(10) select $@"\\{server}.files.example\{share}",
            "networks" => Networks(answers),
            "dns_servers" => Some(4, i => Gen.Choose(0, 254).Select(last => $"192.168.{i}.{Math.Max(1, last)}")),
            "public_addresses" => Some(10, i => Gen.Choose(1, 254).Select(last => $"{20 + i}.1.2.{last}")),
            "stacks" => Some(StackQuestions.MostStacks, i => Name(9).Select(name => $"{Letters[i]}{name}")),
            "alert_mail" => from user in Name(10) from host in Name(10) select $"{user}@{host}.example",
            _ => question.Words(answers) is { IsEmpty: false } words
                ? Gen.Elements(words.AsEnumerable())
                : throw new InvalidOperationException($"{question.Key} needs answers at random here."),
        };

    private static Gen<string> Id =>
        from bytes in Gen.ListOf(Gen.Choose(0, 255), 16)
        select new Guid([.. bytes.Select(number => (byte)number)]).ToString();

    private static Gen<string> Name(int most) =>
        from first in Gen.Elements(Letters.AsEnumerable())
        from length in Gen.Choose(1, most - 1)
        from rest in Gen.ListOf(Gen.Elements((Letters + "0123456789").AsEnumerable()), length)
        let name = first + string.Concat(rest)
        where StartNames.ReservedIn(name) is null
        select name;

    private static Gen<string> Clusters(string subscription) =>
        from place in Gen.OneOf(Gen.Constant(subscription), Id)
        from name in Name(20)
        from count in Gen.Choose(1, EstateQuestions.MostClusters)
        select string.Join(
            ", ",
            Enumerable
                .Range(1, count)
                .Select(i =>
                    $"/subscriptions/{place}/resourceGroups/rg-{name}/providers/Microsoft.ExtendedLocation/customLocations/{name}-{i}"
                )
        );

    private static Gen<string> Pools(int mostUsers) =>
        Some(
            PoolAnswer.MostPools,
            i =>
                from name in Name(10)
                from users in Gen.OneOf(Gen.Choose(1, Math.Min(30, mostUsers)), Gen.Choose(1, mostUsers))
                from kind in Gen.Elements("pooled", "personal")
                from work in Gen.Elements("light", "knowledge", "power")
                // names differ in their first letter
                select $"{Letters[i]}{name} {(kind == "personal" ? Math.Min(users, PoolAnswer.MostHosts) : users)} {kind} {work}"
        );

    private static Gen<string> Networks(StartAnswers answers)
    {
        var hosts = NetworkQuestions.HostsByCluster(answers);
        return from shorter in Gen.ListOf(Gen.Choose(0, 3), hosts.Length)
            from vlans in Gen.ListOf(Gen.Choose(0, 4094), hosts.Length)
            select string.Join(
                ", ",
                hosts.Select(
                    (count, i) =>
                        $"10.{20 + i}.0.0/{Math.Max(16, NetworkAnswer.PrefixFor(count) - shorter[i])}{(vlans[i] == 0 ? "" : $" vlan {vlans[i]}")}"
                )
            );
    }

    private static Gen<string> Some(int most, Func<int, Gen<string>> item) =>
        from count in Gen.Choose(1, most)
        from items in Enumerable
            .Range(0, count)
            .Aggregate(
                Gen.Constant(""),
                (known, i) => from before in known from one in item(i) select before.Length == 0 ? one : $"{before}, {one}"
            )
        select items;
}
