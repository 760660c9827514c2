using System.Collections.Immutable;
using AvdPulumi.Components.Foundation;
using Pulumi;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Components.Monitoring;

/// <summary>Who is told when an alert fires.</summary>
public sealed class ActionGroup : ComponentResource, IPhased, IAdopted
{
    /// <summary>Makes a group.</summary>
    public ActionGroup(string name, ActionGroupArgs args, ComponentResourceOptions? options = null)
        : base("avd:monitoring:ActionGroup", name, options)
    {
        var group = new AzureNative.Monitor.ActionGroup(
            $"{name}-group",
            InputsOf(args),
            new CustomResourceOptions
            {
                Parent = this,
                // Azure gives the addresses back, and what it gives back is in the state
                AdditionalSecretOutputs = { "webhookReceivers" },
            }
        );
        Id = group.Id;
        RegisterOutputs();
    }

    private ActionGroup(string name, string existingId, ComponentResourceOptions? options)
        : base("avd:monitoring:ActionGroup", name, options)
    {
        Id = Output.Create(existingId);
        ExistingId = existingId;
        RegisterOutputs();
    }

    /// <inheritdoc />
    public string? ExistingId { get; }

    /// <inheritdoc />
    public DeploymentPhase Phase => DeploymentPhase.Monitoring;

    /// <summary>The group's full ARM resource id.</summary>
    [Output("id")]
    public Output<string> Id { get; }

    /// <summary>Refers to a group that exists already; the group itself is never registered.</summary>
    /// <param name="name">Name of the component.</param>
    /// <param name="id">Full ARM resource id of the group.</param>
    /// <param name="options">Options of the component.</param>
    public static ActionGroup FromExisting(string name, string id, ComponentResourceOptions? options = null) => new(name, id, options);

    /// <summary>The inputs of the group's resource; apart, so that a test sees what is secret in them.</summary>
    internal static AzureNative.Monitor.ActionGroupArgs InputsOf(ActionGroupArgs args)
    {
        var inputs = new AzureNative.Monitor.ActionGroupArgs
        {
            ActionGroupName = args.Definition.Name,
            ResourceGroupName = args.Placement.ResourceGroupName,
            Location = "Global",
            Tags = args.Placement.Tags,
            Enabled = true,
            GroupShortName = args.Definition.ShortName,
        };

        // the common schema is the one form that mails, chat rooms and incident systems get for every kind of alert
        foreach (var email in args.Definition.Emails)
        {
            inputs.EmailReceivers.Add(
                new AzureNative.Monitor.Inputs.MicrosoftCommonEmailReceiverArgs
                {
                    Name = email.Name,
                    EmailAddress = email.Address,
                    UseCommonAlertSchema = true,
                }
            );
        }

        foreach (var webhook in args.Definition.Webhooks)
        {
            inputs.WebhookReceivers.Add(
                new AzureNative.Monitor.Inputs.WebhookReceiverArgs
                {
                    Name = webhook.Name,
                    ServiceUri = Output.CreateSecret(webhook.ServiceUri.ToOutput()),
                    UseCommonAlertSchema = true,
                }
            );
        }

        return inputs;
    }
}

/// <summary>Args of <see cref="ActionGroup"/>.</summary>
public sealed record ActionGroupArgs
{
    /// <summary>Where the group goes. The region does not count: an action group is global.</summary>
    public required Placement Placement { get; init; }

    /// <summary>What the group is.</summary>
    public required ActionGroupDefinition Definition { get; init; }
}

/// <summary>What an action group is, apart from where it goes.</summary>
public sealed record ActionGroupDefinition
{
    /// <summary>The name in Azure, up to 260 characters.</summary>
    public required string Name { get; init; }

    /// <summary>Default: avd. The name in mails and text messages, up to 12 characters.</summary>
    public string ShortName { get; init; } = "avd";

    /// <summary>Default: none. Mailboxes that are told.</summary>
    public ImmutableArray<EmailReceiver> Emails { get; init; } = [];

    /// <summary>Default: none. Addresses that are told.</summary>
    public ImmutableArray<WebhookReceiver> Webhooks { get; init; } = [];
}
