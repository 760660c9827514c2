using System.Collections.Immutable;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Estate.Access;

/// <summary>One line of the access table: which setting grants which role, where, to whom, and why there.</summary>
public sealed record AccessRow
{
    /// <summary>The setting that names the principals.</summary>
    public required string Setting { get; init; }

    /// <summary>The role.</summary>
    public required BuiltInRole Role { get; init; }

    /// <summary>The narrowest scope at which the role does what it is for.</summary>
    public required AccessScope Scope { get; init; }

    /// <summary>What the principals may be.</summary>
    public required ImmutableArray<PrincipalType> Principals { get; init; }

    /// <summary>The condition in words; empty for always.</summary>
    public string When { get; init; } = "";

    /// <summary>What it is for, and why at this scope.</summary>
    public required string Why { get; init; }

    /// <summary>The document it comes from.</summary>
    public required Source Source { get; init; }

    /// <summary>Who gets it in a config, and on which item of the scope.</summary>
    public required Func<AvdSettings, IEnumerable<AccessHolder>> Holders { get; init; }
}

/// <summary>Who gets a role on what.</summary>
/// <param name="Principal">Who.</param>
/// <param name="Path">The setting that names the principal, such as <c>rbac.users[0]</c>.</param>
/// <param name="Item">Name of the item in the config, if its scope has several; otherwise null.</param>
public sealed record AccessHolder(PrincipalSettings Principal, string Path, string? Item = null);
