package engine

import (
	"context"
	"errors"
	"fmt"
	"time"

	commonpb "go.temporal.io/api/common/v1"
	namespacepb "go.temporal.io/api/namespace/v1"
	"go.temporal.io/api/workflowservice/v1"
	"go.temporal.io/server/common"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"
	"google.golang.org/protobuf/types/known/durationpb"
)

// Health asks every history shard for a workflow that does not exist. That goes
// through the frontend and the owner of the shard down to the file, so that no
// dead part can hide behind a living one. nil means that all of them answer.
func (t *Temporal) Health(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, 5*time.Second)
	defer cancel()
	ns, err := t.namespace(ctx)
	if err != nil {
		return err
	}
	for _, id := range probeIDs(ns.NamespaceInfo.Id, t.shards) {
		_, err := t.probe.DescribeWorkflowExecution(ctx, &workflowservice.DescribeWorkflowExecutionRequest{
			Namespace: t.options.Namespace,
			Execution: &commonpb.WorkflowExecution{WorkflowId: id},
		})
		if status.Code(err) != codes.NotFound {
			return fmt.Errorf("temporal: probe %s: %w", id, err)
		}
	}
	return nil
}

// probeIDs finds one workflow id for each shard, by trying.
func probeIDs(namespaceID string, shards int32) []string {
	ids := make([]string, 0, shards)
	seen := map[int32]bool{}
	for i := 0; len(ids) < int(shards); i++ {
		id := fmt.Sprintf("health-probe-%d", i)
		shard := common.WorkflowIDToHistoryShard(namespaceID, id, shards)
		if !seen[shard] {
			seen[shard] = true
			ids = append(ids, id)
		}
	}
	return ids
}

// awaitHealth asks until the server is healthy or ctx (30 s at most) ends.
func (t *Temporal) awaitHealth(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, 30*time.Second)
	defer cancel()
	for {
		err := t.Health(ctx)
		if err == nil {
			return nil
		}
		select {
		case <-ctx.Done():
			return fmt.Errorf("not healthy in time: %w", errors.Join(ctx.Err(), err))
		case <-time.After(10 * time.Millisecond):
		}
	}
}

func (t *Temporal) namespace(ctx context.Context) (*workflowservice.DescribeNamespaceResponse, error) {
	ns, err := t.probe.DescribeNamespace(ctx, &workflowservice.DescribeNamespaceRequest{Namespace: t.options.Namespace})
	if err != nil {
		return nil, fmt.Errorf("temporal: describe namespace %s: %w", t.options.Namespace, err)
	}
	return ns, nil
}

// keepRetention brings a namespace that already existed to the wanted retention.
func (t *Temporal) keepRetention(ctx context.Context) error {
	ns, err := t.namespace(ctx)
	if err != nil {
		return err
	}
	if ns.Config.WorkflowExecutionRetentionTtl.AsDuration() == t.options.Retention {
		return nil
	}
	_, err = t.probe.UpdateNamespace(ctx, &workflowservice.UpdateNamespaceRequest{
		Namespace: t.options.Namespace,
		Config:    &namespacepb.NamespaceConfig{WorkflowExecutionRetentionTtl: durationpb.New(t.options.Retention)},
	})
	if err != nil {
		return fmt.Errorf("set the retention of namespace %s: %w", t.options.Namespace, err)
	}
	return nil
}
