using System.Collections.Immutable;

namespace AvdPulumi.Infra.Operations;

/// <summary>The changes that the program makes to a running estate outside a deployment. There are no others.</summary>
internal enum HostAction
{
    /// <summary>Sets whether a session host accepts new sessions.</summary>
    SetDrainMode,

    /// <summary>Shows a message in a user session.</summary>
    SendMessage,

    /// <summary>Signs a user out of a session; what is not saved is lost.</summary>
    SignOut,

    /// <summary>Adds tags to an Arc machine, and keeps its other tags.</summary>
    AddTags,

    /// <summary>Removes tags of an Arc machine that have the named values, and keeps its other tags.</summary>
    RemoveTags,

    /// <summary>Removes the registration of a session host from its host pool. The machine stays.</summary>
    RemoveRegistration,

    /// <summary>Runs a script in a machine that looks at it and changes nothing in it: a run command of one fixed name.</summary>
    RunGuestScript,

    /// <summary>Removes that run command from the machine.</summary>
    RemoveGuestScript,
}

/// <summary>What a change is, with the role that it needs.</summary>
internal sealed record HostActionFacts
{
    /// <summary>The change.</summary>
    public required HostAction Action { get; init; }

    /// <summary>What it does, as a part of a sentence.</summary>
    public required string Does { get; init; }

    /// <summary>The least built-in role for it.</summary>
    public required string LeastRole { get; init; }

    /// <summary>Where the role is assigned.</summary>
    public required string Scope { get; init; }

    /// <summary>Whether it may be sent again: a second one changes nothing that the first one did not.</summary>
    public required bool IsRepeatable { get; init; }

    /// <summary>The request at Azure.</summary>
    public required Source Source { get; init; }

    /// <summary>All changes.</summary>
    public static ImmutableArray<HostActionFacts> All { get; } =
    [
        new()
        {
            Action = HostAction.SetDrainMode,
            Does = "switch drain mode on or off",
            LeastRole = "Desktop Virtualization Session Host Operator",
            Scope = "the host pool",
            IsRepeatable = true,
            Source = new("Session Hosts - Update", "https://learn.microsoft.com/rest/api/desktopvirtualization/session-hosts/update"),
        },
        new()
        {
            Action = HostAction.SendMessage,
            Does = "send a message to a user session",
            LeastRole = "Desktop Virtualization User Session Operator",
            Scope = "the host pool",
            IsRepeatable = false,
            Source = new(
                "User Sessions - Send Message",
                "https://learn.microsoft.com/rest/api/desktopvirtualization/user-sessions/send-message"
            ),
        },
        new()
        {
            Action = HostAction.SignOut,
            Does = "sign a user out of a session",
            LeastRole = "Desktop Virtualization User Session Operator",
            Scope = "the host pool",
            IsRepeatable = true,
            Source = new("User Sessions - Delete", "https://learn.microsoft.com/rest/api/desktopvirtualization/user-sessions/delete"),
        },
        new()
        {
            Action = HostAction.AddTags,
            Does = "set the exclusion tag of a machine",
            LeastRole = "Tag Contributor",
            Scope = "the resource groups of the machines",
            IsRepeatable = true,
            Source = Tags,
        },
        new()
        {
            Action = HostAction.RemoveTags,
            Does = "remove the exclusion tag of a machine",
            LeastRole = "Tag Contributor",
            Scope = "the resource groups of the machines",
            IsRepeatable = true,
            Source = Tags,
        },
        new()
        {
            Action = HostAction.RemoveRegistration,
            Does = "remove the registration of a session host",
            LeastRole = "Desktop Virtualization Session Host Operator",
            Scope = "the host pool",
            IsRepeatable = true,
            Source = new("Session Hosts - Delete", "https://learn.microsoft.com/rest/api/desktopvirtualization/session-hosts/delete"),
        },
        new()
        {
            Action = HostAction.RunGuestScript,
            Does = "look at a machine from the inside (`avd verify --in-guest`)",
            LeastRole = GuestRole,
            Scope = "the resource groups of the machines",
            IsRepeatable = true,
            Source = RunCommands,
        },
        new()
        {
            Action = HostAction.RemoveGuestScript,
            Does = "remove the run command of that look",
            LeastRole = GuestRole,
            Scope = "the resource groups of the machines",
            IsRepeatable = true,
            Source = RunCommands,
        },
    ];

    /// <summary>The facts of a change.</summary>
    public static HostActionFacts Of(HostAction action) => All.Single(facts => facts.Action == action);

    private const string GuestRole = "Azure Connected Machine Resource Administrator";

    private static Source RunCommands =>
        new(
            "Remotely and securely configure servers using Run command (Preview)",
            "https://learn.microsoft.com/azure/azure-arc/servers/run-command"
        );

    private static Source Tags => new("Tags - Update At Scope", "https://learn.microsoft.com/rest/api/resources/tags/update-at-scope");
}
