namespace AvdPulumi.Tests.Configuration.Robustness;

/// <summary>What the config gate made of a mutant.</summary>
internal enum Verdict
{
    /// <summary>It is valid, too.</summary>
    Valid,

    /// <summary>It is refused, and a finding points at the change.</summary>
    Found,

    /// <summary>It is refused, but nothing leads to the change.</summary>
    Elsewhere,

    /// <summary>An exception came out.</summary>
    Crashed,
}
