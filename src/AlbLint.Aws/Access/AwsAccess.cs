using System.Diagnostics.CodeAnalysis;
using Amazon;
using Amazon.Runtime;
using Amazon.SecurityToken;
using Amazon.SSO;
using Amazon.SSOOIDC;

namespace AlbLint.Aws.Access;

/// <summary>
/// How to reach AWS. What is null is looked for as every AWS tool does: in the environment, the shared files, the container, the instance.
/// https://docs.aws.amazon.com/sdkref/latest/guide/standardized-credentials.html
/// </summary>
public sealed record AwsAccess
{
    /// <summary>The Region.</summary>
    public string? Region { get; init; }

    /// <summary>The profile of the shared configuration files.</summary>
    public string? Profile { get; init; }

    /// <summary>Another endpoint than the Region's.</summary>
    public string? Endpoint { get; init; }

    /// <summary>Credentials instead of those that are looked for.</summary>
    public AWSCredentials? Credentials { get; init; }

    /// <summary>Puts these choices into the configuration of a client.</summary>
    /// <remarks>Profiles with roles and single sign-on take further clients, which the SDK makes by name; a native program has to be told to keep them.</remarks>
    [DynamicDependency(DynamicallyAccessedMemberTypes.All, typeof(AmazonSecurityTokenServiceClient))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.All, typeof(AmazonSecurityTokenServiceConfig))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.All, typeof(AmazonSSOClient))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.All, typeof(AmazonSSOConfig))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.All, typeof(AmazonSSOOIDCClient))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.All, typeof(AmazonSSOOIDCConfig))]
    public void Configure(ClientConfig config)
    {
        if (Profile is not null)
        {
            config.Profile = new Profile(Profile);
        }

        if (Endpoint is not null)
        {
            config.ServiceURL = Endpoint;
            config.AuthenticationRegion = Region;
        }
        else if (Region is not null)
        {
            config.RegionEndpoint = RegionEndpoint.GetBySystemName(Region);
        }
    }
}
