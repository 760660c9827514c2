namespace AvdPulumi.Components.Guest;

/// <summary>A parameter of a guest script. Its value is always text; the script parses and checks it.</summary>
public sealed record GuestParameter
{
    /// <summary>Its name in the script's <c>param()</c> block.</summary>
    public required string Name { get; init; }

    /// <summary>What it means and which values it accepts.</summary>
    public required string Meaning { get; init; }

    /// <summary>Default: false. Whether its value is a secret, which goes into a run command's protected parameters only.</summary>
    public bool IsProtected { get; init; }

    /// <summary>Default: false. Whether it may be left out; an empty value must be left out, since command lines lose it.</summary>
    public bool IsOptional { get; init; }
}
