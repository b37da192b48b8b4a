using Amazon.Runtime;
using Amazon.Runtime.Credentials.Internal;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Auth;

namespace AlbLint.Aws.CloudFormation;

/// <summary>Every request goes to the configured endpoint, else to that of the Region.</summary>
internal sealed class EndpointHandler : BaseEndpointResolver
{
    protected override EndpointParameters MapEndpointsParameters(IRequestContext requestContext)
    {
        var parameters = new EndpointParameters();
        parameters["Endpoint"] = CloudFormationConfig.Address(requestContext.ClientConfig);
        return parameters;
    }
}

/// <summary>Every request is signed with Signature Version 4.</summary>
internal sealed class SignatureHandler : BaseAuthResolverHandler
{
    protected override List<IAuthSchemeOption> ResolveAuthOptions(IExecutionContext executionContext) => AuthSchemeOption.DEFAULT_SIGV4;
}
