namespace AvdPulumi.Components.Foundation;

/// <summary>
/// A component that knows its phase. Resources below it belong to the same phase unless a nearer component says otherwise.
/// Implement it with an expression-bodied property: it is read while the base constructor registers the component, before any field is set.
/// </summary>
public interface IPhased
{
    /// <summary>The phase in which the component's resources are made.</summary>
    DeploymentPhase Phase { get; }
}
