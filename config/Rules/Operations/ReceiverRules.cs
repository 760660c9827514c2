using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Lookup;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Rules.Hosts;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Rules.Operations;

/// <summary>Receivers that get alerts twice or not at all: AVD7135 to AVD7138, AVD7152.</summary>
internal static class ReceiverRules
{
    private const string Section = "monitoring.action_group";

    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD7135",
            Title = "Two receivers have the same address",
            Cause =
                "Two entries with different names have the same mail address or the same webhook. Each alert arrives twice, and another person is probably not notified.",
            Example =
                "monitoring:\n  action_group:\n    emails:\n      - {name: ops, address: ops@contoso.com}\n      - {name: duty, address: OPS@contoso.com}",
            Remedy = "Remove one of the receivers, or correct its address.",
            Source = new("Azure Monitor action groups", "https://learn.microsoft.com/azure/azure-monitor/alerts/action-groups"),
            Severity = Severity.Warning,
            Reads = [Section],
            Check = static context =>
                Repeats
                    .In(Mails(context.Settings).AsText().Concat(Hooks(context.Settings).AsText()), receiver => receiver.Value)
                    .Select(receiver => new Finding(
                        receiver.Path,
                        $"is '{receiver.Value}', which is also the address of another receiver."
                    )),
        },
        new()
        {
            Code = "AVD7136",
            Title = "Alerts go to an address that nobody reads",
            Cause =
                "Azure sends mail over the internet. Example domains, test domains and internal domains do not receive it. Nobody reads the mailbox of a sender such as noreply.",
            Example = "monitoring:\n  action_group:\n    emails:\n      - {name: ops, address: ops@example.com}",
            Remedy = "Use the mailbox of the team that operates the estate.",
            Source = new("RFC 2606, Reserved Top Level DNS Names", "https://www.rfc-editor.org/rfc/rfc2606"),
            Severity = Severity.Warning,
            Reads = [Section],
            Check = static context =>
                Mails(context.Settings)
                    .SelectMany(static mail =>
                        MailFacts.WhyNobody(mail.Value) is { } why
                            ? [new Finding(mail.Path, $"is '{mail.Value}', but {why}.")]
                            : ImmutableArray<Finding>.Empty
                    ),
        },
        new()
        {
            Code = "AVD7137",
            Title = "The name of a receiver is blank",
            Cause = "The name identifies the receiver in the portal and in Azure's messages about mail that was not delivered.",
            Example = "monitoring:\n  action_group:\n    emails:\n      - {name: \" \", address: ops@contoso.com}",
            Remedy = "Set a name.",
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
                    .Select(static name => new Finding(name.Path, $"is blank.")),
        },
        new()
        {
            Code = "AVD7138",
            Title = "An action group has too many webhooks",
            Cause = "Azure accepts ten webhooks in an action group.",
            Example = "monitoring:\n  action_group:\n    webhooks: [...]   # eleven of them",
            Remedy = "Use one webhook of a service that forwards alerts.",
            Source = new("Azure Monitor service limits", "https://learn.microsoft.com/azure/azure-monitor/fundamentals/service-limits"),
            Reads = [$"{Section}.webhooks"],
            Check = static context =>
                context.Settings.Monitoring.ActionGroup is { ExistingId: null, Webhooks.Length: > ActionGroupLimits.Webhooks and var count }
                    ? [new($"{Section}.webhooks", $"has {count} entries, but Azure accepts at most {ActionGroupLimits.Webhooks}.")]
                    : [],
        },
        new()
        {
            Code = "AVD7152",
            Title = "A mail address is too long for an action group",
            Cause = "Azure accepts at most 64 characters in the mail address of a receiver. Mail itself allows more.",
            Example =
                "monitoring:\n  action_group:\n    emails:\n      - {name: ops, address: team-of-azure-virtual-desktop@operations.information-technology.contoso.com}",
            Remedy = "Add a shorter address to the mailbox, and use that address.",
            Source = new("Azure Monitor service limits", "https://learn.microsoft.com/azure/azure-monitor/fundamentals/service-limits"),
            Reads = [Section],
            Check = static context =>
                Mails(context.Settings)
                    .Where(static mail => mail.Value.ToString().Length > ActionGroupLimits.MailAddress)
                    .Select(static mail => new Finding(
                        mail.Path,
                        $"is '{mail.Value}', which has {mail.Value.ToString().Length} characters, but Azure accepts at most {ActionGroupLimits.MailAddress}."
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
