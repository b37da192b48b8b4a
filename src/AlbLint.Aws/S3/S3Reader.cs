using AlbLint.Aws.Access;
using Amazon;
using Amazon.S3;
using Amazon.S3.Model;

namespace AlbLint.Aws.S3;

/// <summary>Lists and reads objects; it never writes.</summary>
public sealed class S3Reader : IDisposable
{
    private readonly AmazonS3Client _client;
    private readonly string _partition;

    /// <param name="access">How to reach AWS.</param>
    /// <exception cref="AwsFailure">There are no credentials, or there is no Region.</exception>
    public S3Reader(AwsAccess access)
    {
        try
        {
            var config = new AmazonS3Config();
            access.Configure(config);
            _partition = (config.RegionEndpoint ?? RegionEndpoint.GetBySystemName(config.AuthenticationRegion ?? access.Region ?? "us-east-1")).PartitionName;
            SettleEndpoint(config);
            _client = access.Credentials is { } credentials ? new AmazonS3Client(credentials, config) : new AmazonS3Client(config);
        }
        catch (Exception failure)
        {
            throw AwsFailure.Of(failure, IamActions.ListBucket.Name);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    /// <summary>The objects below a prefix that are not empty, in the order of their keys.</summary>
    /// <exception cref="AwsFailure">There is no answer, or AWS refuses.</exception>
    public List<S3Item> List(S3Location location)
    {
        var items = new List<S3Item>();
        string? token = null;
        bool isMore;
        do
        {
            var request = new ListObjectsV2Request { BucketName = location.Bucket, Prefix = location.Prefix, ContinuationToken = token };
            var page = Call(() => _client.ListObjectsV2Async(request), IamActions.ListBucket, $"arn:{_partition}:s3:::{location.Bucket}");
            items.AddRange(from item in page.S3Objects ?? [] where item.Size > 0 select new S3Item(location.Bucket, item.Key));
            isMore = page.IsTruncated == true && page.NextContinuationToken != token; // a server that repeats itself must not hold us for ever
            token = page.NextContinuationToken;
        }
        while (isMore);
        return items;
    }

    /// <summary>An object's content.</summary>
    /// <exception cref="AwsFailure">There is no answer, or AWS refuses.</exception>
    public Stream Open(S3Item item) =>
        Call(() => _client.GetObjectAsync(item.Bucket, item.Key), IamActions.GetObject, $"arn:{_partition}:s3:::{item.Bucket}/*").ResponseStream;

    /// <summary>
    /// An endpoint of the environment or the profile counts only when it is set, which forgets the Region; and a server that stands in
    /// for S3 seldom has a host name for each bucket. https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html
    /// </summary>
    private static void SettleEndpoint(AmazonS3Config config)
    {
        if (config.ServiceURL is { } endpoint)
        {
            var region = config.AuthenticationRegion ?? config.RegionEndpoint?.SystemName;
            config.ServiceURL = endpoint;
            config.AuthenticationRegion = region;
            config.ForcePathStyle = true;
        }
    }

    private static T Call<T>(Func<Task<T>> call, IamAction action, string resource)
    {
        try
        {
            return call().GetAwaiter().GetResult();
        }
        catch (Exception failure)
        {
            throw AwsFailure.Of(failure, action.Name, resource);
        }
    }
}
