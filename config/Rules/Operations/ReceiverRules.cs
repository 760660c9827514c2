using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Lookup;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Rules.Hosts;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Rules.Operations;

/// <summary>Receivers of alerts that get them twice, or not at all: AVD7135 to AVD7138, AVD7152.</summary>
internal static class ReceiverRules
{
    private const string Section = "monitoring.action_group";

    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD7135",
            Title = "Two receivers are one",
            Cause =
                "Two entries have the same mail address or the same webhook, under different names. Each alert comes twice, and somebody else is probably not told.",
            Example =
                "monitoring:\n  action_group:\n    emails:\n      - {name: ops, address: ops@contoso.com}\n      - {name: duty, address: OPS@contoso.com}",
            Remedy = "Remove one of them, or correct its address.",
            Source = new("Azure Monitor action groups", "https://learn.microsoft.com/azure/azure-monitor/alerts/action-groups"),
            Severity = Severity.Warning,
            Reads = [Section],
            Check = static context =>
                Repeats
                    .In(Mails(context.Settings).AsText().Concat(Hooks(context.Settings).AsText()), receiver => receiver.Value)
                    .Select(receiver => new Finding(
                        receiver.Path,
                        $"is '{receiver.Value}', which another receiver has, too.",
                        "Remove it, or correct it."
                    )),
        },
        new()
        {
            Code = "AVD7136",
            Title = "An alert is sent to an address that nobody reads",
            Cause =
                "Azure sends mails over the internet. Domains for examples and tests and those of an inner network get none, and nobody reads the mailbox of a sender such as noreply.",
            Example = "monitoring:\n  action_group:\n    emails:\n      - {name: ops, address: ops@example.com}",
            Remedy = "Give the mailbox of those who look after the estate.",
            Source = new("RFC 2606, Reserved Top Level DNS Names", "https://www.rfc-editor.org/rfc/rfc2606"),
            Severity = Severity.Warning,
            Reads = [Section],
            Check = static context =>
                Mails(context.Settings)
                    .SelectMany(static mail =>
                        MailFacts.WhyNobody(mail.Value) is { } why
                            ? [new Finding(mail.Path, $"is '{mail.Value}', but {why}.", "Give a mailbox that somebody reads.")]
                            : ImmutableArray<Finding>.Empty
                    ),
        },
        new()
        {
            Code = "AVD7137",
            Title = "The name of a receiver is blank",
            Cause = "The name tells receivers apart, in the portal and in Azure's messages about mails that did not arrive.",
            Example = "monitoring:\n  action_group:\n    emails:\n      - {name: \" \", address: ops@contoso.com}",
            Remedy = "Write a name.",
            Source = new("Azure Monitor action groups", "https://learn.microsoft.com/azure/azure-monitor/alerts/action-groups"),
            Severity = Severity.Warning,
            Reads = [Section],
            Check = static context =>
                Places
                    .In($"{Section}.emails", context.Settings.Monitoring.ActionGroup?.Emails)
                    .Each("name", static email => email.Name)
                    .Concat(
                        Places
                            .In($"{Section}.webhooks", context.Settings.Monitoring.ActionGroup?.Webhooks)
                            .Each("name", static webhook => webhook.Name)
                    )
                    .Where(static name => string.IsNullOrWhiteSpace(name.Value))
                    .Select(static name => new Finding(name.Path, $"is blank.", "Write a name.")),
        },
        new()
        {
            Code = "AVD7138",
            Title = "An action group has too many webhooks",
            Cause = "Azure takes ten webhooks in an action group.",
            Example = "monitoring:\n  action_group:\n    webhooks: [...]   # eleven of them",
            Remedy = "Post to one service that passes alerts on.",
            Source = new("Azure Monitor service limits", "https://learn.microsoft.com/azure/azure-monitor/fundamentals/service-limits"),
            Reads = [$"{Section}.webhooks"],
            Check = static context =>
                context.Settings.Monitoring.ActionGroup is { ExistingId: null, Webhooks.Length: > ActionGroupLimits.Webhooks and var count }
                    ?
                    [
                        new(
                            $"{Section}.webhooks",
                            $"has {count} entries; Azure takes {ActionGroupLimits.Webhooks}.",
                            "Post to one service that passes alerts on."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD7152",
            Title = "A mail address is too long for an action group",
            Cause = "Azure takes 64 characters in the mail address of a receiver, fewer than mail itself allows.",
            Example =
                "monitoring:\n  action_group:\n    emails:\n      - {name: ops, address: team-of-azure-virtual-desktop@operations.information-technology.contoso.com}",
            Remedy = "Give the mailbox a shorter address as well.",
            Source = new("Azure Monitor service limits", "https://learn.microsoft.com/azure/azure-monitor/fundamentals/service-limits"),
            Reads = [Section],
            Check = static context =>
                Mails(context.Settings)
                    .Where(static mail => mail.Value.ToString().Length > ActionGroupLimits.MailAddress)
                    .Select(static mail => new Finding(
                        mail.Path,
                        $"is '{mail.Value}', with {mail.Value.ToString().Length} characters; Azure takes {ActionGroupLimits.MailAddress}.",
                        "Give the mailbox a shorter address as well."
                    )),
        },
    ];

    private static IEnumerable<Place<EmailAddress>> Mails(AvdSettings settings) =>
        Places.In($"{Section}.emails", settings.Monitoring.ActionGroup?.Emails).Each("address", static email => email.Address);

    private static IEnumerable<Place<SecretReference>> Hooks(AvdSettings settings) =>
        Places
            .In($"{Section}.webhooks", settings.Monitoring.ActionGroup?.Webhooks)
            .Each("uri", static webhook => webhook.Uri)
            .Where(static hook => hook.Value.Scheme != SecretScheme.Generate);
}
