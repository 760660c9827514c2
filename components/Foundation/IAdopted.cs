namespace AvdPulumi.Components.Foundation;

/// <summary>A component that may stand for something which exists already (brownfield). What exists is used, and never registered.</summary>
public interface IAdopted
{
    /// <summary>Full ARM id of what exists; null where this program makes it.</summary>
    string? ExistingId { get; }
}
