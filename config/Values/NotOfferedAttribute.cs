namespace AvdPulumi.Configuration.Values;

/// <summary>A value that Azure has and refuses: it is understood, a rule says what is wrong with it, and no message offers it.</summary>
[AttributeUsage(AttributeTargets.Field)]
internal sealed class NotOfferedAttribute : Attribute;
