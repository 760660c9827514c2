using System.Collections.Immutable;
using System.Globalization;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Facts;

namespace AvdPulumi.Configuration.Rules.Access;

/// <summary>Options of the join that leave out what it needs, or do something else: AVD4111 and AVD4112.</summary>
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
                "Without 2 the join needs an account in Active Directory for each machine before the machine is made. Session hosts get new names when they are replaced.",
            Example = "domain:\n  join_options: 1",
            Remedy = "Use 3, unless somebody makes the accounts beforehand.",
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
                                $"is {options}, which lacks 2, the option that creates the account of a new machine."
                            ),
                            "Use 3."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD4112",
            Title = "The options of the join hold one that does not suit a session host",
            Cause =
                "The options are added up, and some of them mean another kind of join: 64 and 128 join without the account's rights, 512 makes a domain controller's account, "
                + "2048 asks a read-only controller.",
            Example = "domain:\n  join_options: 67",
            Remedy = "Use 3.",
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
                    ? [new(Key, string.Create(CultureInfo.InvariantCulture, $"is {options}: {string.Join(", ", wrong)}."), "Use 3.")]
                    : [],
        },
    ];
}
