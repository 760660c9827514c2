namespace AvdPulumi.Configuration;

/// <summary>What an object in Entra ID is.</summary>
/// <remarks>Source: Azure role-based access control</remarks>
public enum PrincipalType
{
    /// <summary>A group of users.</summary>
    Group,

    /// <summary>One user.</summary>
    User,

    /// <summary>An application or a managed identity.</summary>
    ServicePrincipal,
}
