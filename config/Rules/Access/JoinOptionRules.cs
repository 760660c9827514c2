using System.Collections.Immutable;
using System.Globalization;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Facts;

namespace AvdPulumi.Configuration.Rules.Access;

/// <summary>Join options that omit a required one or include a wrong one: AVD4111 and AVD4112.</summary>
internal static class JoinOptionRules
{
    private const string Key = "domain.join_options";

    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD4111",
            Title = "The join creates no account",
            Cause =
                "Without option 2, the join needs an account in Active Directory before each machine is created. Replaced session hosts get new names.",
            Example = "domain:\n  join_options: 1",
            Remedy = "Set domain.join_options to 3, unless someone creates the accounts beforehand.",
            Source = new(
                "NetJoinDomain function (lmjoin.h)",
                "https://learn.microsoft.com/windows/win32/api/lmjoin/nf-lmjoin-netjoindomain"
            ),
            Severity = Severity.Warning,
            Reads = [Key],
            Check = static context =>
                context.Settings.Domain is { JoinOptions: var options }
                && (options & DomainFacts.JoinBit) != 0
                && (options & JoinFlags.Create) == 0
                    ?
                    [
                        new(
                            Key,
                            string.Create(
                                CultureInfo.InvariantCulture,
                                $"is {options}, without 2, the option that creates the account of a new machine."
                            )
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD4112",
            Title = "A join option does not suit a session host",
            Cause =
                "The value is the sum of its options, and some options are for another kind of join: "
                + "64 and 128 join without the account's rights, 512 creates a domain controller's account, 2048 uses a read-only controller.",
            Example = "domain:\n  join_options: 67",
            Remedy = "Set domain.join_options to 3.",
            Source = new(
                "NetJoinDomain function (lmjoin.h)",
                "https://learn.microsoft.com/windows/win32/api/lmjoin/nf-lmjoin-netjoindomain"
            ),
            Severity = Severity.Warning,
            Reads = [Key],
            Check = static context =>
                context.Settings.Domain is { JoinOptions: var options }
                && JoinFlags
                    .Unsuitable.Where(flag => (options & flag.Bit) != 0)
                    .Select(flag => string.Create(CultureInfo.InvariantCulture, $"{flag.Bit} {flag.Does}"))
                    .ToList()
                    is { Count: > 0 } wrong
                    ? [new(Key, string.Create(CultureInfo.InvariantCulture, $"is {options}: {string.Join(", ", wrong)}."))]
                    : [],
        },
    ];
}
