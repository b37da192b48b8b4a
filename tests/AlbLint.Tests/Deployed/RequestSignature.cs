using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace AlbLint.Tests.Deployed;

/// <summary>Verifies Signature Version 4 as its page says: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html</summary>
internal static class RequestSignature
{
    public static bool IsRight(HttpListenerRequest request, string body, string secret)
    {
        var parts = (request.Headers["Authorization"] ?? "").Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        if (parts is not ["AWS4-HMAC-SHA256", _, _, _])
        {
            return false;
        }

        var fields = parts[1..].Select(part => part.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1]);
        var scope = fields["Credential"].Split('/', 2)[1];
        var signed = fields["SignedHeaders"].Split(';');
        var canonical = string.Join('\n',
            request.HttpMethod, request.Url!.AbsolutePath, "",
            string.Concat(signed.Select(name => $"{name}:{(name == "host" ? request.UserHostName : request.Headers[name])?.Trim()}\n")),
            string.Join(';', signed), Hash(body));
        var text = string.Join('\n', "AWS4-HMAC-SHA256", request.Headers["X-Amz-Date"], scope, Hash(canonical));
        var key = scope.Split('/').Aggregate(Encoding.UTF8.GetBytes("AWS4" + secret), HMACSHA256Of);
        return scope.EndsWith("/eu-west-1/cloudformation/aws4_request", StringComparison.Ordinal)
            && signed.Contains("host") && signed.Contains("x-amz-date")
            && Convert.ToHexStringLower(HMACSHA256Of(key, text)) == fields["Signature"]
            && DateTime.TryParseExact(request.Headers["X-Amz-Date"], "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
    }

    private static byte[] HMACSHA256Of(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
