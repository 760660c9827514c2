// error: CS1729
using Pulumi;

internal sealed class Own : Asset // rejected
{
}
