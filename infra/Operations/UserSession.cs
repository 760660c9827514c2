using AvdPulumi.Configuration.Exchange.Arm;

namespace AvdPulumi.Infra.Operations;

/// <summary>A session of a user on a session host.</summary>
/// <param name="Id">Full ARM id.</param>
/// <param name="User">The user principal name: personal data, which is shown only if somebody asks for it. Empty if Azure does not say it.</param>
/// <param name="State">Azure's word, such as <c>Active</c> or <c>Disconnected</c>.</param>
internal sealed record UserSession(string Id, string User, string State)
{
    /// <summary>Whether the user sees the desktop now, and so sees a message.</summary>
    public bool IsActive => string.Equals(State, "Active", StringComparison.OrdinalIgnoreCase);

    /// <summary>Id of its session host.</summary>
    public string HostId => Id[..Id.LastIndexOf("/userSessions/", StringComparison.OrdinalIgnoreCase)];

    /// <summary>A session of a list; null if its id is that of no session.</summary>
    public static UserSession? Of(ArmResource session) =>
        session.Id.Contains("/userSessions/", StringComparison.OrdinalIgnoreCase)
            ? new UserSession(
                session.Id,
                session.Text("properties.userPrincipalName") ?? session.Text("properties.activeDirectoryUserName") ?? "",
                session.Text("properties.sessionState") ?? ""
            )
            : null;
}
