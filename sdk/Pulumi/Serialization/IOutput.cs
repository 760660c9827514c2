namespace Pulumi.Serialization;

/// <summary>An output whose type is not known at compile time.</summary>
internal interface IOutput
{
    ValueTask<OutputData> DataAsync();
}
