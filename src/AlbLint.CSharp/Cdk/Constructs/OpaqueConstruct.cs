using AlbLint.CSharp.Cdk.Interpretation;

namespace AlbLint.CSharp.Cdk.Constructs;

/// <summary>A construct that has nothing to do with load balancers, or whose deeds are not known.</summary>
internal sealed class OpaqueConstruct(Arguments arguments) : CdkConstruct(arguments);
