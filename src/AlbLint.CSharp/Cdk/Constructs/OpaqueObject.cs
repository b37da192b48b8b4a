namespace AlbLint.CSharp.Cdk.Constructs;

/// <summary>An object of a library for the CDK that is no construct, and whose deeds are not known.</summary>
internal sealed class OpaqueObject : CdkObject;
