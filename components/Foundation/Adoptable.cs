namespace AvdPulumi.Components.Foundation;

/// <summary>
/// Something that this program makes, or that exists already and is only referred to (brownfield).
/// Structure is decided here, from plain values, so an adopted resource is never registered as a created one.
/// </summary>
/// <typeparam name="TDefinition">What is needed to make it.</typeparam>
public abstract record Adoptable<TDefinition>
{
    private Adoptable() { }

    /// <summary>Answers with one function if it is to be made, with the other, given the full ARM resource id, if it exists.</summary>
    public abstract TResult Match<TResult>(Func<TDefinition, TResult> make, Func<string, TResult> adopt);

    /// <summary>Make it.</summary>
    /// <param name="Definition">What it is.</param>
    public sealed record Created(TDefinition Definition) : Adoptable<TDefinition>
    {
        /// <inheritdoc />
        public override TResult Match<TResult>(Func<TDefinition, TResult> make, Func<string, TResult> adopt) => make(Definition);
    }

    /// <summary>It exists.</summary>
    /// <param name="Id">The full ARM resource id.</param>
    public sealed record Existing(string Id) : Adoptable<TDefinition>
    {
        /// <inheritdoc />
        public override TResult Match<TResult>(Func<TDefinition, TResult> make, Func<string, TResult> adopt) => adopt(Id);
    }
}
