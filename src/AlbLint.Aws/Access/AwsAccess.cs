using System.Diagnostics.CodeAnalysis;
using Amazon;
using Amazon.Runtime;
using Amazon.Runtime.CredentialManagement;
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

    /// <summary>How long an answer may take; null for what is usual.</summary>
    public TimeSpan? Patience { get; init; }

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

        if (Patience is { } patience)
        {
            config.Timeout = patience;
        }

        if ((Region ?? RegionOfProfile) is { } region)
        {
            config.RegionEndpoint = RegionEndpoint.GetBySystemName(region);
        }

        // The address of another endpoint says nothing of the Region that requests are signed for; the SDK takes us-east-1 then. It forgets an address from the
        // environment when it looks for a Region later.
        var found = config.RegionEndpoint;
        if ((Endpoint ?? config.ServiceURL) is { } address)
        {
            config.ServiceURL = address;
            config.AuthenticationRegion = found?.SystemName;
        }
    }

    private string? RegionOfProfile => Profile is not null && new CredentialProfileStoreChain().TryGetProfile(Profile, out var profile) ? profile.Region?.SystemName : null;
}
